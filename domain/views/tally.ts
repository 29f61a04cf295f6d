import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processWide } from '#lib/process-wide.ts'
import { utcDay } from './rules.ts'

/** Most readers remembered, about 20 MB; the longest unseen is forgotten and may count again. */
const MOST_SEEN = 200_000

/** Counts by day, then by article id. */
export type Counts = Map<string, Map<number, number>>

/** What the process knows of readings that the database does not. */
export interface Tally {
  /** When a reader, by hash, last counted for an article. */
  seen: LRUCache<string, number>
  salt: string
  saltDay: string
  /** Counted since the last batch was taken. */
  held: Counts
  /** The batch being written. */
  writing: Counts
}

/** The process's one tally. */
export function tally(): Tally {
  return processWide('views', newTally)
}

function newTally(): Tally {
  return {
    seen: new LRUCache({ max: MOST_SEEN }),
    salt: '',
    saltDay: '',
    held: new Map(),
    writing: new Map(),
  }
}

/** The salt of the day. It is random, never stored, and yesterday's hashes go with it. */
export function saltOf(state: Tally, now: number): string {
  const day = utcDay(now)
  if (state.saltDay !== day) {
    state.salt = randomBytes(32).toString('base64url')
    state.saltDay = day
    state.seen.clear()
  }
  return state.salt
}

/** Adds to the counts of a day. */
export function add(counts: Counts, day: string, articleId: number, by: number): void {
  const ofDay = counts.get(day) ?? new Map<number, number>()
  counts.set(day, ofDay.set(articleId, (ofDay.get(articleId) ?? 0) + by))
}

/** Readings of an article that are not written yet. */
export function unwritten(state: Tally, articleId: number): number {
  let sum = 0
  for (const counts of [state.held, state.writing]) {
    for (const ofDay of counts.values()) sum += ofDay.get(articleId) ?? 0
  }
  return sum
}
