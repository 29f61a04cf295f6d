import { describe, expect, it } from 'vitest'
import {
  hindrance,
  isSameActor,
  nextStage,
  signerKey,
  signOffsFor,
  stagesAsked,
  stagesOffered,
  stateBySignOffs,
  type SignOff,
  type Situation,
} from '#domain/reviews/rules.ts'

const names = (stages: readonly { kind: string; step: number }[]) =>
  stages.map(({ kind, step }) => `${kind} ${step}`)
const person = (uid: string) => ({ kind: 'staff' as const, uid, name: 'Lin Yue' })
const terminal = (name: string) => ({ kind: 'cli' as const, uid: null, name })

describe('stages', () => {
  it('are as many of each kind as the strictest section asks for, reviews before proofs', () => {
    const sections = [
      { reviewSteps: 1, proofSteps: 2 },
      { reviewSteps: 2, proofSteps: 0 },
    ]
    expect(names(stagesAsked(sections))).toEqual(['review 1', 'review 2', 'proof 1', 'proof 2'])
    expect(stagesAsked([])).toEqual([])
    expect(stagesAsked([{ reviewSteps: 0, proofSteps: 0 }])).toEqual([])
  })

  it('are one review of free will where none is asked for', () => {
    expect(names(stagesOffered([]))).toEqual(['review 1'])
    expect(names(stagesOffered([{ kind: 'proof', step: 1 }]))).toEqual(['proof 1'])
  })

  it('come one after the other', () => {
    const stages = stagesAsked([{ reviewSteps: 2, proofSteps: 1 }])
    expect(nextStage(stages, [])).toEqual({ kind: 'review', step: 1 })
    expect(nextStage(stages, stages.slice(0, 2))).toEqual({ kind: 'proof', step: 1 })
    expect(nextStage(stages, stages)).toBeNull()
  })
})

describe('a sign-off', () => {
  const row = { kind: 'review' as const, step: 1, round: 2, revisionId: 7 }
  const rows: SignOff[] = [
    { ...row, verdict: 'approved' },
    { ...row, step: 2, revisionId: 6, verdict: 'approved' },
    { ...row, step: 3, round: 1, verdict: 'approved' },
  ]

  it('holds for its own revision, in its own round, where it says yes', () => {
    expect(signOffsFor(rows, { round: 2, revisionId: 7 })).toEqual([rows[0]])
    expect(signOffsFor(rows, { round: 3, revisionId: 7 })).toEqual([])
  })

  it('holds no more once somebody sent the article back in its round', () => {
    const back: SignOff = { ...row, step: 2, verdict: 'sent_back' }
    expect(signOffsFor([...rows, back], { round: 2, revisionId: 7 })).toEqual([])
  })

  it('leaves work off the schedule where it had come', () => {
    const asked = stagesAsked([{ reviewSteps: 2, proofSteps: 0 }])
    expect(stateBySignOffs(asked, [])).toBe('draft')
    expect(stateBySignOffs(asked, asked.slice(0, 1))).toBe('in_review')
    expect(stateBySignOffs(asked, asked)).toBe('approved')
    expect(stateBySignOffs([], [])).toBe('draft')
    expect(stateBySignOffs([], [{ kind: 'review', step: 1 }])).toBe('approved')
  })
})

describe('whoever signs', () => {
  const open: Situation = {
    workState: 'in_review',
    isTrashed: false,
    next: { kind: 'review', step: 1 },
    actor: person('a'),
    isReviewer: true,
    writers: [person('author'), terminal('root')],
    signers: [person('b')],
  }

  it('is nobody who wrote it, or signed before in this round', () => {
    expect(hindrance(open)).toBeNull()
    expect(hindrance({ ...open, actor: person('author') })).toBe('wrote')
    expect(hindrance({ ...open, actor: person('b') })).toBe('signed')
    expect(hindrance({ ...open, actor: terminal('root') })).toBe('wrote')
    expect(hindrance({ ...open, actor: terminal('lin') })).toBeNull()
    expect(hindrance({ ...open, actor: { kind: 'system', uid: null, name: 'Masthead' } })).toBe('nobody')
  })

  it.each([
    [{ isTrashed: true }, 'trashed'],
    [{ workState: 'scheduled' }, 'scheduled'],
    [{ workState: 'draft' }, 'notInReview'],
    [{ workState: null }, 'notInReview'],
    [{ next: null }, 'over'],
    [{ isReviewer: false }, 'noRight'],
    [{ workState: 'approved' }, null],
  ] as [Partial<Situation>, string | null][])('is told %o as %s', (more, why) => {
    expect(hindrance({ ...open, ...more })).toBe(why)
  })

  it('is known by the account, or by the name at the terminal', () => {
    expect(isSameActor(person('a'), { ...person('a'), name: 'Renamed' })).toBe(true)
    expect(isSameActor(person('a'), person('b'))).toBe(false)
    expect(isSameActor(terminal('root'), terminal('root'))).toBe(true)
    expect(isSameActor(terminal('root'), terminal('lin'))).toBe(false)
    expect(isSameActor(terminal('root'), person('root'))).toBe(false)
    expect([signerKey(person('a')), signerKey(terminal('root'))]).toEqual(['a', 'cli:root'])
  })
})
