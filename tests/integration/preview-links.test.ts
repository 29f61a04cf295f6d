import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { stories } from '#db/schema/stories.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor } from '#domain/actor.ts'
import { assignArticle } from '#domain/articles/assign.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { execute } from '#domain/execute.ts'
import { previewByToken } from '#domain/previews/by-link.ts'
import { createPreview } from '#domain/previews/create.ts'
import { readPreview, readPreviewDesk } from '#domain/previews/desk.ts'
import { endPreview } from '#domain/previews/end.ts'
import { tokenOfPreview } from '#domain/previews/inside.ts'
import { prunePreviews } from '#domain/previews/prune.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { aPreviewLink } from '#tests/a-preview-link.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { whereSecretsStand } from '#tests/secrets.ts'

const HOUR = 3_600_000
const lines = keepLogLines()
const desk = cliActor('tester')

async function listedBy(uid: string) {
  return (await readPreviewDesk(desk, uid, NOON)).links
}

describe('a preview link', () => {
  useFreshDatabase()

  it('is good for its hours, two days where none are said, and known by its hash alone', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [usual, short] = [await aPreviewLink(uid), await aPreviewLink(uid, { hours: 1 })]
    expect(usual.expiresAt).toBe(NOON + 48 * HOUR)
    expect(await previewByToken(short.token, NOON + HOUR - 1)).toMatchObject({ until: NOON + HOUR })
    expect(await previewByToken(short.token, NOON + HOUR)).toBe(null)
    expect(await whereSecretsStand([usual.token, short.token], lines)).toEqual([])
    const again = { ...asking(), idempotencyKey: 'once' }
    const made = await execute(createPreview, { uid }, again)
    if (!made.ok) throw new Error(made.refusal.key)
    expect(await execute(createPreview, { uid }, again)).toEqual(made)
    expect(await whereSecretsStand([tokenOfPreview(made.result.uid)], lines)).toEqual([])
  })

  it.each([0, 169, 1.5])('is not made for %s hours', async (hours) => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const outcome = await execute(createPreview, { uid, hours }, asking())
    expect(outcome).toMatchObject({ ok: false, refusal: { key: 'input', field: 'hours' } })
  })

  it('is dead as an unknown one once it is ended, its article in the trash, or misspelled', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [ended, other] = [await aPreviewLink(uid), await aPreviewLink(uid)]
    expect(await carryOut(endPreview, { uid: ended.uid })).toEqual({ ended: true })
    expect(await carryOut(endPreview, { uid: ended.uid })).toEqual({ ended: false })
    expect(await previewByToken(ended.token, NOON)).toBe(null)
    const [row] = await reading().select().from(previewLinks)
    for (const wrong of [row!.tokenHash, other.uid, '', null, undefined, `${other.token}=`, 'A'.repeat(43)]) {
      expect(await previewByToken(wrong, NOON), String(wrong)).toBe(null)
    }
    expect(await previewByToken(other.token, NOON)).not.toBe(null)
    await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, uid)))
    expect(await previewByToken(other.token, NOON)).toBe(null)
    const refused = await execute(createPreview, { uid }, asking())
    expect(refused).toMatchObject({ ok: false, refusal: { key: 'preview.trashed' } })
  })

  it('dies with an embargo, of any language and one set later too, and for good', async () => {
    const section = await aSection()
    const chinese = await aDraft(section, { headline: '钢铁' }, { locale: 'zh' })
    const english = await aDraft(section, { headline: 'Steel' }, { joins: chinese.uid })
    const link = await aPreviewLink(english.uid, { hours: 168 })
    await carryOut(setEmbargo, { uid: chinese.uid, until: NOON + 2 * HOUR })
    expect(await previewByToken(link.token, NOON + 1)).toBe(null)
    expect(await previewByToken(link.token, NOON + 3 * HOUR), 'after the embargo').toBe(null)
    const refused = await execute(createPreview, { uid: english.uid }, asking())
    expect(refused).toMatchObject({
      ok: false,
      refusal: { key: 'preview.embargo', params: { until: NOON + 2 * HOUR } },
    })
    expect(await readPreviewDesk(desk, english.uid, NOON)).toMatchObject({
      embargoUntil: NOON + 2 * HOUR,
      links: [],
    })
    await readPreview(desk, english.uid, undefined, NOON)
    // However it came about: nothing but the story's own word counts.
    const late = await aPreviewLink(english.uid, { later: 2 * HOUR })
    expect(await previewByToken(late.token, NOON + 2 * HOUR)).not.toBe(null)
    await transaction((db) => db.update(stories).set({ embargoUntil: NOON + 9 * HOUR }))
    expect(await previewByToken(late.token, NOON + 3 * HOUR)).toBe(null)
  })

  it('dies with the account of whoever made it, and for good', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const person = await aPerson('editor@news.example', ['editor'])
    const [link, other] = [await aPreviewLink(uid, { by: await signedIn(person) }), await aPreviewLink(uid)]
    await carryOut(disableStaff, { uid: person.uid })
    expect(await previewByToken(link.token, NOON)).toBe(null)
    expect((await listedBy(uid)).map(({ by }) => by)).toEqual(['tester'])
    expect(await previewByToken(other.token, NOON), 'made by somebody else').not.toBe(null)
    const rows = await reading().select().from(previewLinks).orderBy(previewLinks.id)
    expect(rows.map(({ endedAt }) => endedAt)).toEqual([NOON, null])
    await transaction((db) => db.update(staff).set({ disabledAt: null }))
    expect(await previewByToken(link.token, NOON), 'let in again').toBe(null)
    // However it came about: nothing but the account's own word counts.
    const late = await aPreviewLink(uid, { by: await signedIn(person) })
    expect(await previewByToken(late.token, NOON)).not.toBe(null)
    await transaction((db) => db.update(staff).set({ disabledAt: NOON }))
    expect(await previewByToken(late.token, NOON)).toBe(null)
    expect(await listedBy(uid)).toHaveLength(1)
  })

  it('shows what whoever made it may share, and no longer than that', async () => {
    const [section, other] = [await aSection(), await aSection('Other', '其他')]
    const { uid, content } = await aDraft(section, { headline: 'Steel' })
    const person = await aPerson('editor@news.example', ['editor'])
    const by = await signedIn(person)
    const [ofWork, ofFirst] = [await aPreviewLink(uid, { by }), await aPreviewLink(uid, { by, revision: 1 })]
    const good = async () => [
      (await previewByToken(ofWork.token, NOON)) !== null,
      (await previewByToken(ofFirst.token, NOON)) !== null,
      (await listedBy(uid)).length,
    ]
    const holds = (role: 'editor' | 'reporter', sections: number[] | null) =>
      transaction((db) =>
        db.update(staffRoles).set({ role, sections }).where(eq(staffRoles.staffId, person.id)),
      )
    expect(await good()).toEqual([true, true, 2])
    await holds('editor', [other])
    expect(await good()).toEqual([false, false, 0])
    await holds('editor', [section])
    expect(await good()).toEqual([true, true, 2])
    await holds('reporter', null)
    expect(await good(), 'of an article that is not their own').toEqual([false, false, 0])
    await carryOut(assignArticle, { uid, assignee: person.uid, dueAt: null })
    expect(await good(), 'of their own').toEqual([true, true, 2])
    await holds('editor', [other])
    await carryOut(saveArticle, { uid, content: { ...content, sections: [other] } })
    expect(await good(), 'the first revision stood elsewhere').toEqual([true, false, 1])
  })

  it('is listed while it is good, and its row goes a day later', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [short, ended] = [await aPreviewLink(uid, { hours: 1 }), await aPreviewLink(uid)]
    await aPreviewLink(uid, { revision: 1 })
    await carryOut(endPreview, { uid: ended.uid })
    const listed = async (later: number) =>
      (await readPreviewDesk(desk, uid, NOON + later)).links.map(({ uid: of, revision }) => [
        of === short.uid,
        revision,
      ])
    expect(await listed(0)).toEqual([
      [false, 1],
      [true, null],
    ])
    expect(await listed(HOUR)).toEqual([[false, 1]])
    const DAY = 24 * HOUR
    expect(await prunePreviews(NOON + DAY)).toBe(0)
    expect(await prunePreviews(NOON + DAY + 1)).toBe(1)
    expect(await prunePreviews(NOON + DAY + HOUR + 1)).toBe(1)
    expect(await reading().select().from(previewLinks)).toHaveLength(1)
  })
})
