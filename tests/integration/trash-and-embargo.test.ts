import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { stories } from '#db/schema/stories.ts'
import { snapshot, type Actor } from '#domain/actor.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { execute } from '#domain/execute.ts'
import { createPreview } from '#domain/previews/create.ts'
import { Forbidden } from '#domain/refusal.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { transaction } from '#db/transaction.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const HOUR = 3_600_000
const rowOf = async (uid: string) =>
  (await reading().select().from(articles).where(eq(articles.uid, uid)))[0]!

/** An article of this person's own from now on. */
async function makeOwn(uid: string, actor: Actor): Promise<void> {
  await transaction((db) =>
    db
      .update(articles)
      .set({ createdBy: snapshot(actor) })
      .where(eq(articles.uid, uid)),
  )
}

describe('the trash', () => {
  useFreshDatabase()

  it('takes an article with what waits for it and its preview links, and gives it back as it was', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    await carryOut(createPreview, { uid })
    await carryOut(setSchedule, { uid, at: NOON + HOUR })
    await carryOut(trashArticle, { uid }, 5)
    expect(await rowOf(uid)).toMatchObject({ trashedAt: NOON + 5, workState: 'draft' })
    expect(await reading().select().from(schedules)).toMatchObject([{ state: 'cancelled' }])
    expect(await reading().select().from(previewLinks)).toMatchObject([{ endedAt: NOON + 5 }])
    expect(await execute(trashArticle, { uid }, asking())).toMatchObject({
      refusal: { key: 'trash.already' },
    })
    expect(await execute(publishArticle, { uid }, asking())).toMatchObject({
      refusal: { key: 'publish.trashed' },
    })
    await carryOut(untrashArticle, { uid }, 6)
    expect(await rowOf(uid)).toMatchObject({ trashedAt: null, workState: 'draft' })
    expect(await execute(untrashArticle, { uid }, asking())).toMatchObject({
      refusal: { key: 'trash.notThere' },
    })
    await carryOut(publishArticle, { uid }, 7)
  })

  it('takes what was live once it is withdrawn', async () => {
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Steel' })
    expect(await execute(trashArticle, { uid }, asking())).toMatchObject({ refusal: { key: 'trash.live' } })
    await carryOut(withdrawArticle, { uid, note: 'Wrong.' }, 1)
    await carryOut(trashArticle, { uid }, 2)
    // The address keeps saying what happened.
    expect(await readArticle('en', 'steel')).toMatchObject({ state: 'gone', note: 'Wrong.' })
  })

  it('takes from reporters what is their own and was never published', async () => {
    const actor = await signedIn(await aPerson('reporter@news.example'))
    const section = await aSection()
    const draft = await aDraft(section, { headline: 'Steel' })
    const attempt = (uid: string) => execute(trashArticle, { uid }, asking(5, { actor }))
    await expect(attempt(draft.uid)).rejects.toBeInstanceOf(Forbidden)
    await makeOwn(draft.uid, actor)
    expect(await attempt(draft.uid)).toMatchObject({ ok: true })
    const live = await aLiveArticle(section, { headline: 'Copper' })
    await carryOut(withdrawArticle, { uid: live.uid, note: 'Wrong.' }, 1)
    await makeOwn(live.uid, actor)
    await expect(attempt(live.uid)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('an embargo', () => {
  useFreshDatabase()

  it('binds all languages of the story until it ends', async () => {
    const section = await aSection()
    const { uid } = await aDraft(section, { headline: 'Steel' })
    const chinese = await aDraft(section, { headline: '钢铁' }, { locale: 'zh', joins: uid })
    await carryOut(setEmbargo, { uid: chinese.uid, until: NOON + HOUR })
    for (const one of [uid, chinese.uid]) {
      expect(await execute(publishArticle, { uid: one }, asking(HOUR - 1))).toMatchObject({
        refusal: { key: 'publish.embargo', params: { until: NOON + HOUR } },
      })
    }
    expect(await execute(setSchedule, { uid, at: NOON + HOUR / 2 }, asking())).toMatchObject({ ok: false })
    await carryOut(publishArticle, { uid }, HOUR)
    await carryOut(setEmbargo, { uid: chinese.uid, until: null }, HOUR)
    await carryOut(publishArticle, { uid: chinese.uid }, HOUR)
    expect(await reading().select().from(stories)).toMatchObject([{ embargoUntil: null }])
  })

  it('is refused for the past, while a version is live, and beyond a time at which one goes out', async () => {
    const section = await aSection()
    const { uid } = await aDraft(section, { headline: 'Steel' })
    const chinese = await aDraft(section, { headline: '钢铁' }, { locale: 'zh', joins: uid })
    const refusal = async (until: number) => {
      const outcome = await execute(setEmbargo, { uid, until }, asking(1))
      return outcome.ok ? null : outcome.refusal
    }
    expect(await refusal(NOON + 1)).toMatchObject({ key: 'embargo.past' })
    await carryOut(setSchedule, { uid: chinese.uid, at: NOON + HOUR })
    expect(await refusal(NOON + HOUR + 1)).toMatchObject({
      key: 'embargo.scheduled',
      params: { headline: '钢铁', at: NOON + HOUR },
    })
    expect(await refusal(NOON + HOUR)).toBeNull()
    await carryOut(setEmbargo, { uid, until: null })
    await carryOut(publishArticle, { uid }, 2)
    expect(await refusal(NOON + HOUR)).toMatchObject({ key: 'embargo.live', params: { headline: 'Steel' } })
  })

  it('keeps nobody from taking back what is out', async () => {
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Steel' })
    await transaction((db) => db.update(stories).set({ embargoUntil: NOON + HOUR }))
    await carryOut(withdrawArticle, { uid, note: 'Too early.' }, 1)
    expect(await readArticle('en', 'steel')).toMatchObject({ state: 'gone' })
  })
})
