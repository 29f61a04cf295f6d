import type { Pace } from './pace.ts'
import type { Answer, SavingState } from './types.ts'

type Refusal = Extract<Answer<never>, { ok: false }>
type Why = Extract<SavingState, { kind: 'failed' }>['why']

/** Why the last write came to nothing, as far as is known. */
export interface Failure {
  state: Extract<SavingState, { kind: 'offline' | 'failed' }>
  /** Milliseconds until it is tried again; null where only another text or the person can change it. */
  again: number | null
  /** How often in a row. */
  times: number
}

/**
 * What to do about a write that failed.
 * @param answer the server's; null where none came
 * @param before how the write before it failed
 */
export function failureOf(answer: Refusal | null, before: Failure | null, pace: Pace, now: number): Failure {
  const times = (before?.times ?? 0) + 1
  const growing = Math.min(pace.again * 2 ** (times - 1), pace.againAtMost)
  if (!answer) {
    const since = before?.state.kind === 'offline' ? before.state.since : now
    return { state: { kind: 'offline', since }, again: growing, times }
  }
  const why = reason(answer.status, answer.problem.key)
  const again = why === 'ended' ? pace.ended : why === 'broken' ? growing : null
  return { state: { kind: 'failed', why, ...answer.problem }, again, times }
}

function reason(status: number, key: string): Why {
  // Somebody else is signed in in this browser by now: its owner has to come back.
  if (status === 401 || key === 'workingCopy.otherPerson') return 'ended'
  if (status === 403) return 'forbidden'
  // Too many requests pass by themselves, as what is broken may.
  return status >= 500 || status === 429 ? 'broken' : 'refused'
}
