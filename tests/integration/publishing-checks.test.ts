import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { audit } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { loadArticle } from '#domain/articles/rows.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { readStanding } from '#domain/articles/standing.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { tagArticle } from '#domain/articles/tag.ts'
import { execute } from '#domain/execute.ts'
import { restoreRevision } from '#domain/revisions/restore.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { saveWorkingCopy } from '#domain/working-copies/save.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { runDue } from '#tests/scheduling/schedules.ts'

const HOUR = 3_600_000
/** Publishes with something to mend: a reprint without its source. */
const REPRINT = { originality: 'reprint' as const }

/** Writes in the working copy as the editor does. @returns its version now */
async function write(uid: string, change: object, later = 0): Promise<number> {
  const { work } = await loadWork(reading(), uid)
  const content = { ...work.content, ...change }
  const about = { uid, tab: 'a', version: work.version, writeId: `w${work.version}` }
  const answer = await carryOut(writeWorkingCopy, { ...about, content }, later)
  if (answer.state !== 'written') throw new Error(answer.state)
  return answer.version
}

const stateOf = async (uid: string) =>
  (await reading().select().from(articles).where(eq(articles.uid, uid)))[0]!
const lastAudit = async () => (await reading().select().from(audit).orderBy(audit.id)).at(-1)

describe('checks before publishing', () => {
  useFreshDatabase()

  it('hold back what can be overridden until there is a reason, which the audit keeps with what was found', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel', ...REPRINT })
    expect(await execute(publishArticle, { uid }, asking())).toMatchObject({
      refusal: { key: 'publish.checks', params: { count: 1, first: 'noSource' }, field: 'override' },
    })
    expect(await readArticle('en', 'steel')).toEqual({ state: 'unknown' })
    await carryOut(publishArticle, { uid, override: 'The agency is on the phone.' }, 1)
    expect(await readArticle('en', 'steel')).toMatchObject({ state: 'live' })
    expect(await lastAudit()).toMatchObject({
      after: {
        override: {
          reason: 'The agency is on the phone.',
          findings: [{ key: 'noSource', field: 'source' }],
        },
      },
    })
    const { content } = (await loadArticle(reading(), uid)).head
    const correction = { uid, content: { ...content, headline: 'Steel again' }, kind: 'typo' as const }
    expect(await execute(correctArticle, correction, asking(2))).toMatchObject({
      refusal: { key: 'publish.checks' },
    })
    await carryOut(correctArticle, { ...correction, override: 'As before.' }, 3)
  })

  it('keep no reason where nothing was found', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    await carryOut(publishArticle, { uid, override: 'To be sure.' })
    expect((await lastAudit())?.after).not.toHaveProperty('override')
  })

  it('let nobody past what is unfinished, whatever the reason', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const version = await write(uid, { canonical: 'https:' })
    const input = { uid, version, override: 'Never mind.' }
    expect(await execute(publishArticle, input, asking())).toMatchObject({
      refusal: { key: 'publish.grammar', field: 'canonical' },
    })
    const empty = await write(uid, { canonical: null, headline: '' })
    expect(await execute(publishArticle, { ...input, version: empty }, asking())).toMatchObject({
      refusal: { key: 'publish.noHeadline', field: 'headline' },
    })
    const bad = await write(uid, { headline: 'Steel', slug: 'Steel!' })
    expect(await execute(publishArticle, { ...input, version: bad }, asking())).toMatchObject({
      refusal: { key: 'publish.badSlug' },
    })
  })

  it('are asked by a schedule when it is set', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel', ...REPRINT })
    const input = { uid, at: NOON + HOUR }
    expect(await execute(setSchedule, input, asking())).toMatchObject({ refusal: { key: 'publish.checks' } })
    await carryOut(setSchedule, { ...input, override: 'It comes.' })
    expect(await reading().select().from(schedules)).toMatchObject([{ override: 'It comes.' }])
  })
})

describe('what was seen is what is published', () => {
  useFreshDatabase()

  it('publishes the working copy of the version that was seen, as a revision, and no other', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const seen = await write(uid, { headline: 'Steel rises', slug: '' })
    await write(uid, { headline: 'Steel falls' }, 1)
    expect(await execute(publishArticle, { uid, version: seen }, asking(2))).toMatchObject({
      refusal: { key: 'workingCopy.changed' },
    })
    expect(await carryOut(publishArticle, { uid, version: seen + 1 }, 3)).toMatchObject({
      slug: 'steel-falls',
    })
    expect(await stateOf(uid)).toMatchObject({ liveState: 'live', workState: null })
    expect(await loadWork(reading(), uid)).toMatchObject({
      // One more than was published, since the slug was made then.
      work: { content: { slug: 'steel-falls' }, version: seen + 2 },
      head: { reason: 'publish' },
    })
    expect(await readStanding(asking().actor, uid)).toMatchObject({ changes: [], live: { version: 1 } })
  })

  it('publishes what was saved where no version is given, and nothing while something was written since', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const version = await write(uid, { headline: 'Steel rises by tw' }, 24 * HOUR)
    await write(uid, { headline: 'Steel rises by two' }, 25 * HOUR)
    expect((await loadArticle(reading(), uid)).head).toMatchObject({ reason: 'autosave' })
    const unsaved = { refusal: { key: 'publish.unsaved' } }
    const at = NOON + 30 * HOUR
    expect(await execute(publishArticle, { uid }, asking(26 * HOUR))).toMatchObject(unsaved)
    expect(await execute(setSchedule, { uid, at }, asking(26 * HOUR))).toMatchObject(unsaved)
    await carryOut(saveWorkingCopy, { uid, version: version + 1 }, 26 * HOUR)
    expect((await loadArticle(reading(), uid)).head).toMatchObject({ reason: 'save', number: 2 })
    await carryOut(publishArticle, { uid }, 26 * HOUR)
    expect(await readArticle('en', 'steel')).toMatchObject({ article: { headline: 'Steel rises by two' } })
    expect(await stateOf(uid)).toMatchObject({ workState: null })
  })

  it('publishes nothing, and takes no other content, while two texts are to be chosen from', async () => {
    const { uid, content } = await aDraft(await aSection(), { headline: 'Steel' })
    const tag = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
    const conflicts = [{ kind: 'field' as const, field: 'headline', theirs: 'Coke' }]
    const given = { uid, tab: 'a', version: 0, writeId: 'w', content, conflicts }
    await carryOut(writeWorkingCopy, given)
    const open = { refusal: { key: 'workingCopy.conflicts' } }
    expect(await execute(publishArticle, { uid }, asking())).toMatchObject(open)
    expect(await execute(publishArticle, { uid, version: 1 }, asking())).toMatchObject(open)
    expect(await execute(setSchedule, { uid, at: NOON + HOUR }, asking())).toMatchObject(open)
    expect(await execute(tagArticle, { uid, add: [tag.id] }, asking())).toMatchObject(open)
    expect(await execute(saveArticle, { uid, content }, asking())).toMatchObject(open)
    expect(await execute(restoreRevision, { uid, revision: 1 }, asking())).toMatchObject(open)
    expect((await loadWork(reading(), uid)).work).toMatchObject({ conflicts, version: 1 })
  })

  it('publishes nothing twice: what is again what readers have is not pending', async () => {
    const { uid, content } = await aLiveArticle(await aSection(), { headline: 'Steel' })
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Other' } })
    await carryOut(restoreRevision, { uid, revision: 1 })
    expect(await stateOf(uid)).toMatchObject({ workState: null })
    await transaction((db) => db.update(articles).set({ workState: 'draft' }))
    const again = { uid, kind: 'correction' as const, note: 'Nothing differs.' }
    expect(await execute(publishArticle, again, asking())).toMatchObject({
      refusal: { key: 'publish.nothingNew' },
    })
  })

  it('tells whoever has it open of the slug that was made when it went out by itself', async () => {
    const section = await aSection()
    const { uid } = await aDraft(section, { headline: 'Copper', slug: 'metal' })
    const version = await write(uid, { headline: 'Copper falls' })
    await carryOut(setSchedule, { uid, at: NOON + HOUR, version })
    await aLiveArticle(section, { headline: 'Zinc', slug: 'metal' })
    await runDue(HOUR)
    const { work, head } = await loadWork(reading(), uid)
    expect(work).toMatchObject({ content: { slug: 'metal-2' }, version: version + 1, writeId: '' })
    expect(head.content.slug).toBe('metal-2')
  })

  it('gives the working copy the slug that was made when it went out', async () => {
    const section = await aSection()
    await aLiveArticle(section, { headline: 'Steel' })
    const { uid } = await aDraft(section, { headline: 'Copper' })
    await carryOut(saveArticle, {
      uid,
      content: { ...(await loadWork(reading(), uid)).work.content, slug: 'steel' },
    })
    await write(uid, {})
    expect(await carryOut(publishArticle, { uid })).toMatchObject({ slug: 'steel-2' })
    expect(await stateOf(uid)).toMatchObject({ workState: null })
    expect((await loadWork(reading(), uid)).work.content.slug).toBe('steel-2')
  })

  it('by hand takes off the schedule what was to be published later', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    await carryOut(setSchedule, { uid, at: NOON + HOUR })
    await carryOut(publishArticle, { uid }, 1)
    expect(await reading().select().from(schedules)).toMatchObject([
      { state: 'cancelled', problem: 'schedule.published' },
    ])
    expect(await stateOf(uid)).toMatchObject({ liveState: 'live', workState: null })
  })
})

describe('article.submit', () => {
  useFreshDatabase()

  it('hands in the working copy as a revision, by whoever wrote it', async () => {
    const reporter = await signedIn(await aPerson('reporter@news.example'))
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const { actor: _, ...by } = asking(0, { actor: reporter })
    await expect(execute(submitArticle, { uid }, { ...by, actor: reporter })).rejects.toThrow()
    const version = await write(uid, { headline: 'Steel rises' })
    await carryOut(submitArticle, { uid, version })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review' })
    expect((await reading().select().from(revisions)).at(-1)).toMatchObject({ reason: 'submit' })
  })

  it('asks for headline, section and text, and lets go what only readers would miss', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel', ...REPRINT })
    const refusalTo = async (change: object) =>
      execute(submitArticle, { uid, version: await write(uid, change) }, asking())
    const body = { version: 1 as const, doc: { type: 'doc', content: [] } }
    expect(await refusalTo({ headline: '' })).toMatchObject({ refusal: { key: 'publish.noHeadline' } })
    expect(await refusalTo({ headline: 'Steel', body })).toMatchObject({ refusal: { key: 'publish.noBody' } })
    const text = (await loadArticle(reading(), uid)).head.content.body
    expect(await refusalTo({ body: text })).toMatchObject({ ok: true })
  })

  it('has nothing to hand in where nothing is pending', async () => {
    const { uid } = await aLiveArticle(await aSection(), { headline: 'Steel' })
    expect(await execute(submitArticle, { uid }, asking())).toMatchObject({
      refusal: { key: 'publish.nothingNew' },
    })
  })
})
