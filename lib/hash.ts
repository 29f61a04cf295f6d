import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 of bytes or UTF-8 text, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** SHA-256, in hex, of a JSON value in its canonical form (RFC 8785): the same for any order of keys. */
export function hashOf(value: unknown): string {
  return sha256(canonicalize(value) ?? 'null')
}
