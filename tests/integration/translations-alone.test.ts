import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import { aPair, beside, check, chinese, correct, english, openParts } from '#tests/translating.ts'

const MINUTE = 60_000

const liveRow = async (id: number) =>
  JSON.stringify(await reading().select().from(liveArticles).where(eq(liveArticles.articleId, id)))

describe('a translation beside its source', () => {
  useFreshDatabase()

  it('stays as it was signed: what is in review is checked off without being changed', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    const { version } = (await loadWork(reading(), uid)).work
    await carryOut(submitArticle, { uid, version })
    await correct(source.uid, { ...english, first: 'Ore is cheap.' }, MINUTE)
    const before = await loadWork(reading(), uid)
    expect(await check(uid, ['first'])).toMatchObject({ left: [], rebased: false })
    const after = await loadWork(reading(), uid)
    expect([after.work, after.article, after.head]).toEqual([before.work, before.article, before.head])
    expect(await openParts(uid)).toEqual([])
  })

  it('goes out alone: its source is in every byte what it was', async () => {
    const { source, translation } = await aPair()
    const { uid, id } = translation
    const before = await liveRow(source.id)
    const { version } = (await loadWork(reading(), uid)).work
    await carryOut(publishArticle, { uid, version }, MINUTE)
    expect(await liveRow(source.id)).toBe(before)
    const zh = await liveRow(id)
    expect(zh).toContain('矿石涨价')
    await correct(source.uid, { ...english, first: 'Ore is cheap.' }, 2 * MINUTE)
    expect(await liveRow(id)).toBe(zh)
    const en = await liveRow(source.id)
    expect(en).not.toBe(before)
    await check(uid, ['first'])
    // Nothing is pending by that, and readers see no difference.
    expect((await loadWork(reading(), uid)).article.workState).toBeNull()
    expect(await liveRow(id)).toBe(zh)
    await correct(uid, { ...chinese, first: '矿石跌价。' }, 6 * MINUTE)
    expect(await liveRow(source.id)).toBe(en)
    expect(await beside(uid)).toMatchObject({ open: [], source: { base: { version: 2 } } })
  })

  it('is saved, handed in and scheduled by itself', async () => {
    const { source, translation } = await aPair()
    const { uid } = translation
    const english = await loadWork(reading(), source.uid)
    const { version } = (await loadWork(reading(), uid)).work
    const seen = async () => (await loadWork(reading(), uid)).article.workState
    await carryOut(saveWorkingCopy, { uid, version })
    expect(await seen()).toBe('draft')
    await carryOut(submitArticle, { uid, version })
    expect(await seen()).toBe('in_review')
    await carryOut(setSchedule, {
      uid,
      version: (await loadWork(reading(), uid)).work.version,
      at: NOON + 10 * MINUTE,
    })
    expect(await seen()).toBe('scheduled')
    expect(await loadWork(reading(), source.uid)).toEqual(english)
  })
})
