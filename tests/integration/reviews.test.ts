import { describe, expect, it } from 'vitest'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { Forbidden } from '#domain/refusal.ts'
import { readReview } from '#domain/reviews/desk.ts'
import { runSchedule } from '#domain/schedules/run.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { openWork } from '#domain/working-copies/desk.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import {
  askFor,
  aNewsroom,
  aSubmitted,
  by,
  contentIn,
  hired,
  sendsBack,
  signedInAs,
  signs,
  stateOf,
  strictSection,
  toldOf,
  types,
} from '#tests/reviewing.ts'

const HOUR = 3_600_000

describe('a review', () => {
  useFreshDatabase()

  it('goes its whole course: sent back, approved, void after an edit, approved again, scheduled, live', async () => {
    const { uid, author, a, b, c, publisher } = await aNewsroom(3)
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 1 })
    expect(await toldOf('toReview')).toEqual(['a', 'b', 'c', 'publisher'])

    expect(await signs(a, uid)).toMatchObject({ kind: 'review', step: 1, workState: 'in_review' })
    expect(await sendsBack(b, uid)).toMatchObject({ step: 2, workState: 'draft' })
    expect(await toldOf('sentBack')).toEqual(['author: Who says so?'])
    expect(await by(publisher, publishArticle, { uid })).toEqual({
      refused: 'review.needed',
      params: { done: 0, of: 3 },
    })

    await types(author, uid, 'Steel rises, says the association')
    expect(await by(author, submitArticle, { uid })).toMatchObject({ revision: 3 })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 2 })
    for (const reviewer of [b, a]) await signs(reviewer, uid)
    expect(await signs(c, uid)).toMatchObject({ step: 3, workState: 'approved' })
    expect(await toldOf('approved')).toEqual(['author', 'publisher'])

    await types(author, uid, 'Steel rises again')
    expect(await stateOf(uid)).toMatchObject({ workState: 'draft', round: 3 })
    expect(await by(publisher, setSchedule, { uid, at: NOON + HOUR, version: 4 })).toMatchObject({
      refused: 'review.needed',
      params: { done: 0, of: 3 },
    })
    await by(author, submitArticle, { uid })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 3 })
    for (const reviewer of [c, b, a]) await signs(reviewer, uid)

    const scheduled = await by(publisher, setSchedule, { uid, at: NOON + HOUR })
    expect(await stateOf(uid)).toMatchObject({ workState: 'scheduled' })
    await carryOut(runSchedule, { id: (scheduled as { id: number }).id }, HOUR)
    expect(await readArticle('en', 'steel-rises')).toMatchObject({
      state: 'live',
      article: { headline: 'Steel rises again' },
    })
    expect(await stateOf(uid)).toMatchObject({ workState: null, round: 3 })

    const { stages, past } = await readReview(publisher, uid)
    expect(stages.map(({ said }) => said?.by)).toEqual(['c', 'b', 'a'])
    expect(past.map(({ round, end }) => [round, end])).toEqual([
      [2, 'void'],
      [1, 'sentBack'],
    ])
    expect(past[0]!.edited).toMatchObject({ by: 'author' })
  })

  it.each([
    [0, 0, ['review 1']],
    [1, 0, ['review 1']],
    [0, 2, ['proof 1', 'proof 2']],
    [2, 1, ['review 1', 'review 2', 'proof 1']],
    [3, 3, ['review 1', 'review 2', 'review 3', 'proof 1', 'proof 2', 'proof 3']],
  ])('has the steps its section asks for: %i and %i', async (reviewSteps, proofSteps, steps) => {
    const { uid, publisher } = await aNewsroom(reviewSteps, proofSteps)
    for (const [at, step] of steps.entries()) {
      if (reviewSteps + proofSteps > 0) {
        expect(await by(publisher, publishArticle, { uid })).toMatchObject({ params: { done: at } })
      }
      const signed = await signs(await hired(`reviewer${at}`), uid)
      expect(signed).toMatchObject({ workState: at + 1 === steps.length ? 'approved' : 'in_review' })
      expect(`${(signed as { kind: string }).kind} ${(signed as { step: number }).step}`).toBe(step)
    }
    expect(await signs(await hired('late'), uid)).toMatchObject({ refused: 'review.over' })
    expect(await by(publisher, publishArticle, { uid })).toMatchObject({ kind: 'first' })
  })

  it('asks for as much as the strictest of its sections, and for nothing where they ask for none', async () => {
    const [one, two] = [await strictSection(1, 2, 'One'), await strictSection(2, 0, 'Two')]
    const author = await hired('author', 'publisher')
    const uid = await aSubmitted(author, one)
    const content = { ...contentIn(one, 'Steel'), sections: [one, two] }
    await by(author, saveArticle, { uid, content })
    const { stages, asked } = await readReview(author, uid)
    expect(asked).toBe(4)
    expect(stages.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      'review 1',
      'review 2',
      'proof 1',
      'proof 2',
    ])
    expect(await by(author, publishArticle, { uid })).toMatchObject({ refused: 'review.needed' })
    await askFor(one, 0)
    await askFor(two, 0)
    expect(await by(author, publishArticle, { uid })).toMatchObject({ kind: 'first' })
  })

  it('is not for whoever wrote the text, nor for whoever signed before', async () => {
    const { uid, author, a, b, c, section } = await aNewsroom(3)
    const writer = await hired('writer', 'publisher')
    expect(await signs(author, uid).catch((problem: unknown) => problem)).toBeInstanceOf(Forbidden)
    // What somebody wrote counts, though somebody else wrote on before any revision was made.
    await types(writer, uid, 'Steel rises fast')
    await types(a, uid, 'Steel rises very fast')
    await types(author, uid, 'Steel rises')
    expect(await signs(writer, uid)).toMatchObject({ refused: 'review.wrote' })
    expect(await signs(a, uid)).toMatchObject({ refused: 'review.wrote' })
    expect(await signs(b, uid)).toMatchObject({ workState: 'in_review' })
    expect(await signs(b, uid)).toMatchObject({ refused: 'review.signed' })
    expect(await signs(c, uid)).toMatchObject({ workState: 'in_review' })
    // Whoever signs, hands in or publishes has written nothing by it.
    expect(await sendsBack(await hired('d'), uid)).toMatchObject({ workState: 'draft' })
    await by(c, submitArticle, { uid })
    for (const reviewer of [c, b]) expect(await signs(reviewer, uid)).toMatchObject({ round: 2 })
    // Whoever began it is its author, though all of it was written by somebody else.
    const begunByEditor = await aSubmitted(await hired('beginner'), section, 'Ore')
    expect(await signs(author, begunByEditor).catch((problem: unknown) => problem)).toBeInstanceOf(Forbidden)
    expect(await signs(await signedInAs('beginner'), begunByEditor)).toMatchObject({
      refused: 'review.wrote',
    })
  })

  it('is void after an edit while it goes on, and not after the same text was saved again', async () => {
    const { uid, author, a, b } = await aNewsroom(2)
    await signs(a, uid)
    const { content, version } = await openWork(author, uid, NOON)
    const same = { uid, tab: 'x', version, writeId: 'same', content }
    expect(await by(author, writeWorkingCopy, same)).toMatchObject({ state: 'written' })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 1 })
    expect((await readReview(b, uid)).stages[0]!.said).toMatchObject({ by: 'a' })

    await types(author, uid, 'Steel falls')
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 2 })
    expect(await toldOf('toReview')).toContain('a')
    const after = await readReview(b, uid)
    expect(after.stages.map(({ said }) => said)).toEqual([null, null])
    expect(after.since).toEqual({ revision: 2, of: 'round' })
    // More of it begins no further round.
    await types(author, uid, 'Steel falls fast')
    expect(await stateOf(uid)).toMatchObject({ round: 2 })
    // What a command puts there is an edit too.
    await signs(a, uid)
    const { content: now } = await openWork(author, uid, NOON)
    await by(author, saveArticle, { uid, content: { ...now, headline: 'Steel stays' } })
    expect(await stateOf(uid)).toMatchObject({ workState: 'in_review', round: 3 })
    await signs(a, uid)
    await signs(b, uid)
    expect(await stateOf(uid)).toMatchObject({ workState: 'approved' })
    const approved = await openWork(author, uid, NOON)
    await by(author, writeWorkingCopy, { ...same, ...approvedWrite(approved) })
    expect(await stateOf(uid)).toMatchObject({ workState: 'approved', round: 3 })
  })

  it('needs a note to send back, a text in review, and another person than Masthead itself', async () => {
    const { uid, author, a } = await aNewsroom(1)
    expect(await sendsBack(a, uid, '  ')).toMatchObject({ refused: 'review.noteNeeded' })
    await sendsBack(a, uid)
    expect(await signs(a, uid)).toMatchObject({ refused: 'review.notInReview' })
    await by(author, submitArticle, { uid })
    const system = { kind: 'system', uid: null, name: 'Masthead', grants: 'everything' } as const
    expect(await signs(system, uid)).toMatchObject({ refused: 'review.nobody' })
    // The terminal signs as whoever sits there.
    expect(await signs(asking().actor, uid)).toMatchObject({ workState: 'approved' })
    expect(await by(author, submitArticle, { uid })).toMatchObject({ refused: 'review.underWay' })
  })
})

function approvedWrite({ content, version }: Awaited<ReturnType<typeof openWork>>) {
  return { content, version, writeId: 'approved as it is' }
}
