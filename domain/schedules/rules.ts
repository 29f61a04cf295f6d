import type { LoadedArticle } from '#domain/articles/inside.ts'
import { refuse } from '#domain/refusal.ts'
import type { Schedule } from './inside.ts'

/** How long a minute that was typed is still the present one, in milliseconds: the form was sent late. */
const GRACE = 60_000

/** From here on it is told that something went live late, in milliseconds. */
export const LATE = 5 * 60_000

/** How often something is tried that nobody foresaw to go wrong: with a minute between, about an hour. */
export const MOST_ATTEMPTS = 60

/** Between attempts: a second, twice as long each time, a minute at most. */
const FIRST_REST = 1_000
const MOST_REST = 60_000

/** How long to wait after so many attempts, in milliseconds. */
export function restAfter(attempts: number): number {
  return Math.min(FIRST_REST * 2 ** Math.max(0, attempts - 1), MOST_REST)
}

interface Wish {
  action: Schedule['action']
  /** UTC milliseconds */
  at: number
  now: number
}

/**
 * Whether a moment will do for an article.
 * @param others what waits for the article beside it
 * @throws Refused `schedule.past`, `schedule.embargo`, `schedule.waiting`, `schedule.expireFirst`
 */
export function checkMoment(
  { embargoUntil }: Pick<LoadedArticle, 'embargoUntil'>,
  others: readonly Pick<Schedule, 'action' | 'dueAt'>[],
  { action, at, now }: Wish,
): void {
  const isPublish = action === 'publish'
  if (at <= now - GRACE) refuse(isPublish ? 'schedule.past' : 'schedule.pastExpiry', {}, 'at')
  const same = others.find((one) => one.action === action)
  if (same) refuse(isPublish ? 'schedule.waiting' : 'schedule.waitingExpiry', { at: same.dueAt }, 'at')
  if (isPublish && embargoUntil !== null && at < embargoUntil) {
    refuse('schedule.embargo', { until: embargoUntil }, 'at')
  }
  const [other] = others
  if (other && (isPublish ? at >= other.dueAt : at <= other.dueAt)) {
    refuse(isPublish ? 'schedule.publishAfter' : 'schedule.expireFirst', { at: other.dueAt }, 'at')
  }
}
