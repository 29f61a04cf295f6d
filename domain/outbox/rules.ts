/** Milliseconds somebody who took an effect has it alone. Longer than any sending waits: lib/mail/send-mail.ts. */
export const LEASE = 2 * 60_000

/** Between attempts: a minute, twice as long each time, six hours at most. */
const FIRST = 60_000
const MOST = 6 * 3_600_000

/** How long an effect is tried, in milliseconds: a weekend without anybody who mends a mail server. */
const TRIED_FOR = 3 * 24 * 3_600_000

/** When an effect is due again that has failed so many times, or null when it is given up. UTC milliseconds. */
export function dueAgain(attempts: number, createdAt: number, now: number): number | null {
  const next = now + Math.min(FIRST * 2 ** (attempts - 1), MOST)
  return next <= createdAt + TRIED_FOR ? next : null
}
