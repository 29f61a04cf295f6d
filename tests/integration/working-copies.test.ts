import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles, revisions, schedules, workingCopies } from '#db/schema/articles.ts'
import { audit } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { beginArticle } from '#domain/articles/begin.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { execute } from '#domain/execute.ts'
import { takeOver } from '#domain/presence/take-over.ts'
import { Forbidden } from '#domain/refusal.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

type Draft = Awaited<ReturnType<typeof aDraft>>

const MINUTE = 60_000
let writes = 0

/** A write of another headline upon a version, under a name of its own. */
function writeOf(draft: Draft, version: number, headline: string, more: object = {}) {
  const write = { uid: draft.uid, tab: 'one', version, writeId: `w${writes++}` }
  return { ...write, content: { ...draft.content, headline }, ...more }
}

async function revisionsOf(id: number) {
  const rows = await reading()
    .select()
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(revisions.number)
  return rows.map(({ reason, content, createdBy }) => `${reason}: ${content.headline} (${createdBy.name})`)
}

async function workStateOf(id: number) {
  const [row] = await reading().select().from(articles).where(eq(articles.id, id))
  return row!.workState
}

describe('the working copy', () => {
  useFreshDatabase()

  it('takes a write upon what stands there, and answers what came from something older with what stands there', async () => {
    const draft = await aDraft(await aSection(), { headline: 'Steel' })
    const first = await carryOut(writeWorkingCopy, writeOf(draft, 0, 'Steel rises'))
    expect(first).toMatchObject({ state: 'written', version: 1, suggestedSlug: 'steel-rises' })

    const late = await carryOut(writeWorkingCopy, writeOf(draft, 0, 'Steel falls'))
    expect(late).toMatchObject({
      state: 'stale',
      version: 1,
      by: 'tester',
      content: { headline: 'Steel rises' },
    })
    expect(await openWork(asking().actor, draft.uid, NOON)).toMatchObject({
      version: 1,
      content: { headline: 'Steel rises' },
    })
  })

  it('answers the same write again as the first time, and writes nothing twice', async () => {
    const draft = await aDraft(await aSection(), { headline: 'Steel' })
    const write = writeOf(draft, 0, 'Steel rises')
    expect(await carryOut(writeWorkingCopy, write)).toMatchObject({ state: 'written', version: 1 })
    expect(await carryOut(writeWorkingCopy, write)).toMatchObject({ state: 'written', version: 1 })
    const [row] = await reading().select().from(workingCopies)
    expect(row).toMatchObject({ version: 1, writeId: write.writeId })
  })

  it('takes what is unfinished, and nothing the grammar of bodies does not know', async () => {
    const { uid } = await carryOut(beginArticle, { locale: 'zh', section: await aSection() })
    const { content } = await openWork(asking().actor, uid, NOON)
    const unfinished = {
      ...content,
      source: { name: '', url: 'www.gov', publishedOn: '2019-0', licence: null },
      bylines: [{ name: '', authorId: null, role: 'words' as const }],
    }
    const write = { uid, tab: 'one', version: 0, writeId: 'a' }
    const written = await carryOut(writeWorkingCopy, { ...write, content: unfinished })
    expect(written).toMatchObject({ state: 'written', suggestedSlug: '' })
    const body = { version: 1 as const, doc: { type: 'doc', content: [{ type: 'script' }] } }
    const outcome = await execute(
      writeWorkingCopy,
      { ...write, version: 1, writeId: 'b', content: { ...content, body } },
      asking(),
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { key: 'input' } })
  })

  it('makes a revision of ten minutes of autosaved work, and one of each saving that changed something', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    await carryOut(writeWorkingCopy, writeOf(draft, 0, 'B'), 2 * MINUTE)
    expect(await revisionsOf(draft.id)).toEqual(['save: A (tester)'])
    await carryOut(writeWorkingCopy, writeOf(draft, 1, 'C'), 12 * MINUTE)
    await carryOut(writeWorkingCopy, writeOf(draft, 2, 'D'), 19 * MINUTE)
    expect(await carryOut(saveWorkingCopy, { uid: draft.uid, version: 3 }, 19 * MINUTE)).toEqual({
      revision: 3,
      changed: true,
    })
    expect(await carryOut(saveWorkingCopy, { uid: draft.uid, version: 3 }, 19 * MINUTE)).toEqual({
      revision: 3,
      changed: false,
    })
    expect(await revisionsOf(draft.id)).toEqual([
      'save: A (tester)',
      'autosave: C (tester)',
      'save: D (tester)',
    ])
  })

  it('counts these ten minutes from the first write that no revision has, however old the newest is', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    const [from, written] = [24 * 60 * MINUTE, ['B', 'C', 'D', 'E']]
    const times = [0, 10 * MINUTE - 1, 10 * MINUTE, 15 * MINUTE]
    for (const [at, later] of times.entries()) {
      await carryOut(writeWorkingCopy, writeOf(draft, at, written[at]!), from + later)
    }
    expect(await revisionsOf(draft.id)).toEqual(['save: A (tester)', 'autosave: D (tester)'])
  })

  it('keeps nothing of what the same tab merges with its own, however often', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    for (const [at, headline] of ['B', 'C', 'D'].entries()) {
      await carryOut(writeWorkingCopy, writeOf(draft, at, headline, { merged: true }))
    }
    expect(await revisionsOf(draft.id)).toEqual(['save: A (tester)'])
    await carryOut(writeWorkingCopy, writeOf(draft, 3, 'E', { merged: true, tab: 'two' }))
    expect(await revisionsOf(draft.id)).toEqual(['save: A (tester)', 'conflict: D (tester)'])
  })

  it('is saved and taken over by nobody in the trash', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    await carryOut(trashArticle, { uid: draft.uid })
    const refused = { refusal: { key: 'workingCopy.trashed' } }
    const { uid, content } = draft
    expect(await execute(saveArticle, { uid, content }, asking())).toMatchObject(refused)
    expect(await execute(saveWorkingCopy, { uid, version: 0 }, asking())).toMatchObject(refused)
    expect(await execute(takeOver, { uid, tab: 'a' }, asking())).toMatchObject(refused)
  })

  it('does not save what the person has not seen', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    await carryOut(writeWorkingCopy, writeOf(draft, 0, 'B'))
    expect(await execute(saveWorkingCopy, { uid: draft.uid, version: 0 }, asking())).toMatchObject({
      ok: false,
      refusal: { key: 'workingCopy.changed', params: { by: 'tester', at: NOON } },
    })
  })

  it('keeps what it replaces as a revision of whoever wrote it, where both sides were merged or a command brings its own', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    const other = await signedIn(await aPerson('lin@news.example', ['editor']))
    await execute(writeWorkingCopy, writeOf(draft, 0, 'Theirs'), asking(0, { actor: other }))
    await carryOut(writeWorkingCopy, writeOf(draft, 1, 'Both', { merged: true }))
    await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, headline: 'Of a file' } })
    expect(await revisionsOf(draft.id)).toEqual([
      'save: A (tester)',
      'conflict: Theirs (lin)',
      'conflict: Both (tester)',
      'save: Of a file (tester)',
    ])
    expect(await openWork(asking().actor, draft.uid, NOON)).toMatchObject({
      version: 3,
      content: { headline: 'Of a file' },
    })
    // Whoever has it open writes upon something older now.
    const late = await carryOut(writeWorkingCopy, writeOf(draft, 2, 'More'))
    expect(late).toMatchObject({ state: 'stale', content: { headline: 'Of a file' } })
  })

  it('shows readers nothing, is pending while it differs from what they have, and is not when it is the same again', async () => {
    const live = await aLiveArticle(await aSection(), { headline: 'Live' })
    expect(await workStateOf(live.id)).toBeNull()
    await carryOut(writeWorkingCopy, writeOf(live, 0, 'Secret'), MINUTE)
    expect(await workStateOf(live.id)).toBe('draft')
    expect(await readArticle('en', 'live')).toMatchObject({ article: { headline: 'Live' } })
    await carryOut(writeWorkingCopy, writeOf(live, 1, 'Live'), MINUTE)
    expect(await workStateOf(live.id)).toBeNull()
  })

  it('is not written while the article waits to be published, nor in the trash', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    const become = (set: Partial<typeof articles.$inferInsert>) =>
      transaction(async (db) => void (await db.update(articles).set(set).where(eq(articles.id, draft.id))))
    const refused = async () => execute(writeWorkingCopy, writeOf(draft, 0, 'B'), asking())
    await become({ workState: 'scheduled' })
    expect(await refused()).toMatchObject({ refusal: { key: 'workingCopy.scheduled' } })
    await become({ workState: 'draft', trashedAt: NOON })
    expect(await refused()).toMatchObject({ refusal: { key: 'workingCopy.trashed' } })
    expect(await reading().select().from(schedules)).toEqual([])
    expect(await reading().select().from(workingCopies)).toEqual([])
  })

  it('is written by whoever began the article, and not by other reporters', async () => {
    const section = await aSection()
    const as = async (email: string): Promise<Actor> => signedIn(await aPerson(email))
    const [author, other] = [await as('lin@news.example'), await as('wu@news.example')]
    const begun = await execute(beginArticle, { locale: 'en', section }, asking(0, { actor: author }))
    const { uid } = (begun as { result: { uid: string } }).result
    const { content } = await openWork(author, uid, NOON)
    const write = (actor: Actor) =>
      execute(writeWorkingCopy, { uid, tab: 'a', version: 0, writeId: 'x', content }, asking(0, { actor }))
    const another = { uid, tab: 'a', version: 0, writeId: 'y', content, person: 'somebody else' }
    expect(await execute(writeWorkingCopy, another, asking(0, { actor: author }))).toMatchObject({
      refusal: { key: 'workingCopy.otherPerson' },
    })
    await expect(write(other)).rejects.toBeInstanceOf(Forbidden)
    expect(await write(author)).toMatchObject({ ok: true })
    expect(await openWork(author, uid, NOON)).toMatchObject({ mayWrite: true, mayPublish: false })
    expect(await openWork(other, uid, NOON)).toMatchObject({ mayWrite: false })
  })

  it('leaves no rows in the audit but for whoever may not', async () => {
    const draft = await aDraft(await aSection(), { headline: 'A' })
    const count = async () => (await reading().select().from(audit)).length
    const before = await count()
    await carryOut(writeWorkingCopy, writeOf(draft, 0, 'B'))
    await execute(writeWorkingCopy, { ...writeOf(draft, 1, 'B'), tab: '!' }, asking())
    expect(await count()).toBe(before)
    const reporter = await signedIn(await aPerson('wu@news.example'))
    const forbidden = execute(writeWorkingCopy, writeOf(draft, 1, 'C'), asking(0, { actor: reporter }))
    await expect(forbidden).rejects.toBeInstanceOf(Forbidden)
    expect(await count()).toBe(before + 1)
  })
})
