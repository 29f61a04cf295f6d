import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor } from '#domain/actor.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { execute } from '#domain/execute.ts'
import { createPreview } from '#domain/previews/create.ts'
import { compareRevisions, listRevisions } from '#domain/revisions/desk.ts'
import { restoreRevision } from '#domain/revisions/restore.ts'
import { thinRevisions } from '#domain/revisions/thin.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
const desk = cliActor('tester')

async function headlines(uid: string) {
  const [article] = await reading().select().from(articles).where(eq(articles.uid, uid))
  const rows = await reading()
    .select()
    .from(revisions)
    .where(eq(revisions.articleId, article!.id))
    .orderBy(revisions.number)
  return rows.map(({ number, reason, content }) => `${number} ${reason} ${content.headline}`)
}

describe('revisions', () => {
  useFreshDatabase()

  it('are listed newest first, a page at a time, with what readers got of them', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A0' })
    await carryOut(publishArticle, { uid: draft.uid })
    for (let at = 1; at <= 61; at++) {
      await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, headline: `A${at}` } }, at)
    }
    await carryOut(publishArticle, { uid: draft.uid, kind: 'update' }, HOUR)
    const first = await listRevisions(desk, draft.uid)
    expect(first).toMatchObject({ newest: 62, next: 3, work: null, headline: 'A61' })
    expect(first.revisions).toHaveLength(60)
    expect(first.revisions[0]).toEqual({
      ...{ number: 62, reason: 'save', at: NOON + 61, by: 'tester', versions: [2] },
    })
    const last = await listRevisions(desk, draft.uid, first.next!)
    expect(last.next).toBe(null)
    expect(last.revisions.map(({ number, versions }) => [number, versions])).toEqual([
      [2, []],
      [1, [1]],
    ])
  })

  it('differ by words, names and the working copy', async () => {
    const section = await aSection()
    const { id: tag } = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
    const draft = await aDraft(section, { headline: 'Steel rises' })
    await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, tags: [tag] } })
    const write = { uid: draft.uid, tab: 'tab', version: 1, writeId: 'w' }
    await carryOut(writeWorkingCopy, { ...write, content: { ...draft.content, headline: 'Steel falls' } })
    const changed = async (from: number | 'work', to: number | 'work') => {
      const { difference } = await compareRevisions(desk, draft.uid, from, to)
      return difference.fields.filter((field) => field.changed).map(({ field, runs }) => [field, runs.at(-1)])
    }
    expect(await changed(1, 2)).toEqual([['tags', { kind: 'added', text: 'Coal' }]])
    expect(await changed(1, 'work')).toEqual([['headline', { kind: 'added', text: 'falls' }]])
    expect(await changed(1, 1)).toEqual([])
    expect(await listRevisions(desk, draft.uid)).toMatchObject({ work: { at: NOON, by: 'tester' } })
    await expect(compareRevisions(desk, draft.uid, 1, 9)).rejects.toThrow('no revision 9')
  })

  it('are restored as a new one, and what stood there unsaved is kept', async () => {
    const draft = await aDraft(await aSection(), { headline: 'One' })
    await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, headline: 'Two' } })
    const write = { uid: draft.uid, tab: 'tab', version: 1, writeId: 'w' }
    await carryOut(writeWorkingCopy, { ...write, content: { ...draft.content, headline: 'Unsaved' } })
    expect(await carryOut(restoreRevision, { uid: draft.uid, revision: 1 })).toMatchObject({
      revision: 4,
      changed: true,
    })
    expect(await headlines(draft.uid)).toEqual([
      '1 save One',
      '2 save Two',
      '3 conflict Unsaved',
      '4 restore One',
    ])
    const [work] = await reading().select().from(workingCopies)
    expect(work).toMatchObject({ version: 3, content: { headline: 'One' } })
  })

  it('are not restored while one is scheduled, or in the trash', async () => {
    const draft = await aDraft(await aSection(), { headline: 'One' })
    await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, headline: 'Two' } })
    await carryOut(setSchedule, { uid: draft.uid, at: NOON + HOUR })
    const again = () => execute(restoreRevision, { uid: draft.uid, revision: 1 }, asking())
    expect(await again()).toMatchObject({ ok: false, refusal: { key: 'workingCopy.scheduled' } })
    await transaction((db) => db.update(articles).set({ trashedAt: NOON }))
    expect(await again()).toMatchObject({ ok: false, refusal: { key: 'workingCopy.trashed' } })
  })
})

describe('autosaved revisions', () => {
  useFreshDatabase()

  /** Revisions made by themselves, at so many milliseconds before noon; the draft's own is the first. */
  async function autosaved(...ages: number[]) {
    const draft = await aDraft(await aSection(), { headline: 'Steel' })
    const [head] = await reading().select().from(revisions)
    await transaction(async (db) => {
      const { id: _id, ...row } = head!
      let parentId = head!.id
      for (const [at, age] of ages.entries()) {
        const made = { ...row, number: at + 2, reason: 'autosave' as const, createdAt: NOON - age, parentId }
        const content = { ...row.content, headline: `Steel ${at + 2}` }
        const [added] = await db
          .insert(revisions)
          .values({ ...made, content })
          .returning()
        parentId = added!.id
      }
      await db.insert(revisions).values({ ...row, number: ages.length + 2, parentId })
    })
    return draft
  }
  const left = async () =>
    (await reading().select().from(revisions).orderBy(revisions.number)).map(({ number }) => number)

  it('thin out to the last of each hour after a week, of each day after a month; others stay', async () => {
    await autosaved(
      // Two of one day and one of the next, in hours of their own: 2 to 4.
      ...[40 * DAY, 40 * DAY - HOUR, 39 * DAY],
      // Three of one hour, and one of the hour after: 5 to 8.
      ...[8 * DAY, 8 * DAY - 60_000, 8 * DAY - 120_000, 8 * DAY - HOUR],
      // Less than a week: 9 and 10.
      ...[7 * DAY, 7 * DAY - 60_000],
    )
    expect(await thinRevisions(NOON, 0)).toEqual({ gone: 3, after: 0 })
    expect(await left()).toEqual([1, 3, 4, 7, 8, 9, 10, 11])
    expect(await thinRevisions(NOON, 0)).toEqual({ gone: 0, after: 0 })
  })

  it('thin out with what was kept beside merges, each kind by itself', async () => {
    await autosaved(8 * DAY, 8 * DAY - 60_000, 8 * DAY - 120_000, 8 * DAY - 180_000)
    const kept = { reason: 'conflict' as const }
    await transaction((db) =>
      db
        .update(revisions)
        .set(kept)
        .where(inArray(revisions.number, [2, 3])),
    )
    expect(await thinRevisions(NOON, 0)).toEqual({ gone: 2, after: 0 })
    expect(await left()).toEqual([1, 3, 5, 6])
  })

  it('leave no gap: each follows from the one before that is left', async () => {
    await autosaved(8 * DAY, 8 * DAY - 60_000, 8 * DAY - 120_000)
    await thinRevisions(NOON, 0)
    const rows = await reading().select().from(revisions).orderBy(revisions.number)
    expect(rows.map(({ number }) => number)).toEqual([1, 4, 5])
    expect(rows.map(({ parentId }) => rows.find(({ id }) => id === parentId)?.number ?? null)).toEqual([
      null,
      1,
      4,
    ])
  })

  it('stay where something refers to them', async () => {
    const draft = await autosaved(8 * DAY, 8 * DAY - 60_000, 8 * DAY - 120_000)
    await carryOut(createPreview, { uid: draft.uid, revision: 2 })
    const [, , third] = await reading().select().from(revisions).orderBy(revisions.number)
    await transaction((db) =>
      db.update(revisions).set({ translatesRevisionId: third!.id }).where(eq(revisions.number, 5)),
    )
    expect(await thinRevisions(NOON, 0)).toMatchObject({ gone: 0 })
    expect(await left()).toEqual([1, 2, 3, 4, 5])
  })
})
