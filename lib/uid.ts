import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
 * @param now UTC milliseconds
 */
export function newUid(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What a form may give for a uid. Whatever else it is asks the database for nothing: PostgreSQL fails at a NUL. */
export const givenUid = z.string().regex(/^[\w-]{1,40}$/)
