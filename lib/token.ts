import { randomBytes } from 'node:crypto'
import { sha256 } from './hash.ts'

/** A new secret of 256 random bits, base64url: for cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: SHA-256, hex. Enough for what nobody can guess; passwords need more. */
export function tokenHash(token: string): string {
  return sha256(token)
}

/** Whether somebody's text could be a token: 256 bits in base64url. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text)
}
