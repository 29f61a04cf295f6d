import { beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { blocksById, writtenText } from '#domain/body/written-text.ts'
import type { Command } from '#domain/command.ts'
import { acceptSuggestion } from '#domain/comments/accept.ts'
import { addThread } from '#domain/comments/add.ts'
import { readDiscussion, readParts } from '#domain/comments/desk.ts'
import { replyInThread } from '#domain/comments/reply.ts'
import { declineThread, reopenThread, resolveThread } from '#domain/comments/settle.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

const PARAGRAPHS = ['Steel rose in May.', 'Coal fell in May.', 'Copper stayed.']

describe('comments', () => {
  useFreshDatabase()
  let writer: Actor
  let editor: Actor
  let uid = ''
  let blocks: string[] = []

  beforeEach(async () => {
    writer = await signedIn(await aPerson('writer@news.example'))
    editor = await signedIn(await aPerson('editor@news.example', ['editor']))
    const body = bodyOfParagraphs(PARAGRAPHS)
    uid = (await aDraft(await aSection(), { headline: 'Metals', body })).uid
    const createdBy = { kind: 'staff', uid: writer.uid, name: writer.name } as const
    await transaction((db) => db.update(articles).set({ createdBy }).where(eq(articles.uid, uid)))
    blocks = [...blocksById((await openWork(editor, uid, NOON)).content.body).keys()]
  })

  /** What a command answers to somebody: its result, or the key of its refusal. @param later milliseconds after noon */
  async function by<Schema extends z.ZodType, P, F, R>(
    actor: Actor,
    command: Command<Schema, P, F, R>,
    input: z.input<Schema>,
    later = 0,
  ): Promise<R | string> {
    const outcome = await execute(command, input, asking(later, { actor }))
    return outcome.ok ? outcome.result : outcome.refusal.key
  }

  async function add(input: object, actor = editor): Promise<string> {
    const done = await by(actor, addThread, { uid, ...input })
    if (typeof done === 'string') throw new Error(done)
    return done.uid
  }

  const suggestion = { from: 'in May', to: 'in June' }
  const suggest = (place = 0, words = suggestion) => add({ blockId: blocks[place], suggestion: words })

  /** Writes other paragraphs into the working copy, as an editor's autosave does. */
  async function write(change: (texts: string[]) => (string | null)[], tab = 'tab') {
    const work = await openWork(writer, uid, NOON)
    const content = structuredClone(work.content)
    const before = content.body.doc.content!
    const texts = change(before.map((block) => writtenText(block)!))
    content.body.doc.content = before.flatMap((block, at) =>
      texts[at] === null ? [] : [{ ...block, content: [{ type: 'text', text: texts[at]! }] }],
    )
    const { version } = work
    return by(writer, writeWorkingCopy, { uid, tab, version, writeId: `w${tab}${version}`, content })
  }

  async function textNow(): Promise<(string | null)[]> {
    const { content } = await openWork(editor, uid, NOON)
    return content.body.doc.content!.map(writtenText)
  }
  const threads = async (actor = editor) => (await readDiscussion(actor, uid)).threads
  const stateOf = async (thread: string) => (await threads()).find((one) => one.uid === thread)!.state

  it('stand in the order of the text, with their answers, and outlive their block', async () => {
    await add({ blockId: blocks[1], quote: 'fell', text: 'By how much?' })
    await add({ blockId: blocks[0], text: 'Source?' })
    const whole = await add({ text: 'Good piece.' })
    await by(writer, replyInThread, { uid: whole, text: 'Thanks.' })
    expect((await threads()).map(({ where, quote, text }) => [where, quote, text])).toEqual([
      ['article', '', 'Good piece.'],
      ['text', PARAGRAPHS[0], 'Source?'],
      ['text', 'fell', 'By how much?'],
    ])
    expect((await threads())[0]!.replies.map(({ text, by: name }) => [name, text])).toEqual([
      ['writer', 'Thanks.'],
    ])
    await write((texts) => [null, texts[1]!, texts[2]!])
    expect((await threads()).map(({ where, quote }) => [where, quote])).toEqual([
      ['article', ''],
      ['text', 'fell'],
      ['gone', PARAGRAPHS[0]],
    ])
  })

  it('are for those who review and those who write; everybody at the desk reads them', async () => {
    const stranger = await signedIn(await aPerson('other@news.example'))
    const thread = await suggest()
    await expect(by(stranger, addThread, { uid, text: 'Me too.' })).rejects.toBeInstanceOf(Forbidden)
    await expect(by(stranger, replyInThread, { uid: thread, text: 'No.' })).rejects.toBeInstanceOf(Forbidden)
    await expect(by(stranger, acceptSuggestion, { uid: thread })).rejects.toBeInstanceOf(Forbidden)
    expect(await threads(stranger)).toHaveLength(1)
    expect((await readDiscussion(stranger, uid)).may).toEqual({ comment: false, accept: false })
    // Who was given it may speak, though it is not theirs.
    await transaction((db) => db.update(articles).set({ assigneeUid: stranger.uid }))
    expect(await by(stranger, replyInThread, { uid: thread, text: 'I will.' })).toMatchObject({})
    expect((await readDiscussion(stranger, uid)).may.comment).toBe(true)
    expect((await readDiscussion(writer, uid)).may).toEqual({ comment: true, accept: true })
  })

  it('say something, about something that is there', async () => {
    expect(await by(editor, addThread, { uid, text: ' \n ' })).toBe('comment.empty')
    expect(await by(editor, addThread, { uid, blockId: 'gone0', text: 'Why?' })).toBe('comment.blockGone')
    expect(await by(editor, addThread, { uid, suggestion })).toBe('comment.noBlock')
    const at = (given: object) => by(editor, addThread, { uid, blockId: blocks[0]!, ...given })
    expect(await at({ suggestion: { from: 'in May', to: 'in May' } })).toBe('comment.same')
    expect(await at({ suggestion: { from: 'in April', to: 'in May' } })).toBe('comment.changed')
    expect(await at({ suggestion: { from: 'e', to: 'a' } })).toBe('comment.changed')
    const thread = await add({ text: 'Hm.' })
    expect(await by(editor, replyInThread, { uid: thread, text: '' })).toBe('comment.empty')
    expect(await by(editor, acceptSuggestion, { uid: thread })).toBe('comment.noSuggestion')
    await expect(by(editor, resolveThread, { uid: 'none' })).rejects.toBeInstanceOf(NotFound)
    await carryOut(trashArticle, { uid })
    expect(await by(editor, addThread, { uid, text: 'Late.' })).toBe('workingCopy.trashed')
  })

  it('are settled once, declined with a reason, and taken up again', async () => {
    const thread = await add({ text: 'Source?' })
    expect(await by(writer, declineThread, { uid: thread, reason: ' ' })).toBe('comment.reasonNeeded')
    expect(await by(writer, declineThread, { uid: thread, reason: 'Both mills said so.' })).toMatchObject({})
    expect((await threads())[0]).toMatchObject({
      state: 'declined',
      settled: { at: NOON, by: 'writer', reason: 'Both mills said so.' },
    })
    for (const [command, more] of [
      [resolveThread, {}],
      [declineThread, { reason: 'Again.' }],
      [replyInThread, { text: 'But.' }],
    ] as const) {
      const given = { uid: thread, ...more } as never
      expect(await by(editor, command as typeof resolveThread, given), command.name).toBe('comment.settled')
    }
    await by(editor, reopenThread, { uid: thread })
    const reopened = { at: NOON, by: 'editor' }
    expect((await threads())[0]).toMatchObject({ state: 'open', settled: null, reopened })
    expect(await by(editor, reopenThread, { uid: thread })).toBe('comment.isOpen')
    await by(writer, resolveThread, { uid: thread }, 1000)
    expect(await stateOf(thread)).toBe('resolved')
  })

  it('with a suggestion put it into the text, as somebody’s write that is kept', async () => {
    const thread = await suggest()
    expect((await threads())[0]!.suggestion).toMatchObject({ ...suggestion, fits: true })
    await by(writer, acceptSuggestion, { uid: thread })
    expect(await textNow()).toEqual(['Steel rose in June.', ...PARAGRAPHS.slice(1)])
    expect(await stateOf(thread)).toBe('accepted')
    const { version, updatedBy, content } = await openWork(editor, uid, NOON)
    expect({ version, updatedBy }).toEqual({ version: 1, updatedBy: 'writer' })
    // The block is the same one: what hangs on it stays there.
    expect([...blocksById(content.body).keys()]).toEqual(blocks)
    const kept = await reading().select().from(revisions).orderBy(revisions.number)
    expect(kept.map(({ reason, createdBy }) => [reason, createdBy.name]).at(-1)).toEqual(['save', 'writer'])
  })

  it('take nothing in where the words were changed meanwhile, and everything where others were', async () => {
    const thread = await suggest()
    await write((texts) => [texts[0]!, 'Coal fell in July.', texts[2]!])
    expect(await by(editor, acceptSuggestion, { uid: thread })).toMatchObject({ uid: thread })
    expect(await textNow()).toEqual(['Steel rose in June.', 'Coal fell in July.', 'Copper stayed.'])
    const second = await suggest(2, { from: 'stayed', to: 'rested' })
    await write((texts) => [texts[0]!, texts[1]!, 'Copper moved.'])
    expect((await threads()).find((one) => one.uid === second)!.suggestion!.fits).toBe(false)
    expect(await by(editor, acceptSuggestion, { uid: second })).toBe('comment.changed')
    await write((texts) => [texts[0]!, texts[1]!, 'Copper stayed and stayed.'])
    expect(await by(editor, acceptSuggestion, { uid: second })).toBe('comment.changed')
    await write((texts) => [texts[0]!, texts[1]!, null])
    expect(await by(editor, acceptSuggestion, { uid: second })).toBe('comment.blockGone')
    expect(await stateOf(second)).toBe('open')
    expect(await textNow()).toEqual(['Steel rose in June.', 'Coal fell in July.'])
  })

  it('take in the same once, whoever else asks at the same moment', async () => {
    const thread = await suggest(0, { from: 'in May', to: 'in May and in May' })
    const answers = await Promise.all([
      by(writer, acceptSuggestion, { uid: thread }),
      by(editor, acceptSuggestion, { uid: thread }),
    ])
    expect(answers.filter((one) => one === 'comment.settled')).toHaveLength(1)
    expect((await textNow())[0]).toBe('Steel rose in May and in May.')
  })

  it('meet an editor that is open: what it writes upon the older version is told so', async () => {
    const thread = await suggest()
    const { content, version } = await openWork(writer, uid, NOON)
    await by(editor, acceptSuggestion, { uid: thread })
    const given = { uid, tab: 'open', version, writeId: 'late', content: { ...content, headline: 'Ores' } }
    const late = await by(writer, writeWorkingCopy, given)
    expect(late).toMatchObject({ state: 'stale', by: 'editor', version: 1 })
  })

  it('tell what was taken over from what was done by hand, as it ended last', async () => {
    const [thread, other] = [await suggest(), await suggest(1)]
    expect((await threads()).map(({ reopened }) => reopened)).toEqual([null, null])
    await by(writer, acceptSuggestion, { uid: thread })
    await by(writer, resolveThread, { uid: other })
    expect([await stateOf(thread), await stateOf(other)]).toEqual(['accepted', 'resolved'])
    await by(editor, reopenThread, { uid: thread }, 1000)
    await by(editor, reopenThread, { uid: other }, 1000)
    await by(editor, acceptSuggestion, { uid: other }, 2000)
    await by(writer, resolveThread, { uid: thread }, 2000)
    expect([await stateOf(thread), await stateOf(other)]).toEqual(['resolved', 'accepted'])
  })

  it('wait while something is scheduled', async () => {
    const thread = await suggest()
    await carryOut(setSchedule, { uid, at: NOON + 3_600_000 })
    expect(await by(editor, acceptSuggestion, { uid: thread })).toBe('workingCopy.scheduled')
    expect((await readDiscussion(editor, uid)).may).toEqual({ comment: true, accept: false })
  })

  it('can be about any part that is written or shown', async () => {
    expect((await readParts(editor, uid)).map(({ text }) => text)).toEqual(PARAGRAPHS)
  })
})
