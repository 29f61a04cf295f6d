/** A sign-in that waits for its second factor, or for one to be set up, in milliseconds. */
export const UNFINISHED_FOR = 15 * 60_000

/**
 * How long a session may stand unused, and how long it may last however busy it is, in milliseconds. NIST SP 800-63B-4
 * (2.2.3) asks for a day at most at its second level; who writes for an afternoon must not be sent out, so the hour it
 * recommends for idling is not taken: see docs/security.md.
 */
export const IDLE_FOR = 4 * 3_600_000
export const LASTS_FOR = 24 * 3_600_000

/** A session's last use is written once in so many milliseconds: each page would be a write otherwise. */
export const SEEN_EVERY = 60_000

/** What decides whether a session still stands. */
export interface SessionTimes {
  seenAt: number
  expiresAt: number
  endedAt: number | null
}

/** @param now UTC milliseconds */
export function stands({ seenAt, expiresAt, endedAt }: SessionTimes, now: number): boolean {
  return endedAt === null && now < expiresAt && now - seenAt < IDLE_FOR
}
