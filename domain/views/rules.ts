import { createHash } from 'node:crypto'
import { isbot } from 'isbot'

/** One reader counts once per article in this many milliseconds. */
export const WINDOW = 30 * 60_000

/** What a request tells about who reads. */
export interface ReadingSigns {
  userAgent: string | undefined
  /** Sec-Purpose, Purpose and X-Moz, as sent. */
  purposes: (string | undefined)[]
}

/** Whether somebody reads: not a known robot, not a browser that loads a page nobody has opened yet. */
export function isReading(signs: ReadingSigns): boolean {
  if (!signs.userAgent || isbot(signs.userAgent)) return false
  return !signs.purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose ?? ''))
}

/**
 * Who read what, as 128 bits that mean nothing without the salt; kept in memory only.
 * @param address of the network connection
 */
export function readerHash(salt: string, address: string, userAgent: string, uid: string): string {
  const parts = JSON.stringify([salt, address, userAgent, uid])
  return createHash('sha256').update(parts).digest('base64url').slice(0, 22)
}

/** Whether a reading counts, by when the same reader last counted for the same article. */
export function countsAgain(last: number | undefined, now: number): boolean {
  return last === undefined || now - last >= WINDOW
}

/** Day of an instant in UTC, `2019-07-31`: salts and daily counts turn at midnight UTC. */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** A uid as addresses and bodies of requests carry it. */
export function isUid(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
}
