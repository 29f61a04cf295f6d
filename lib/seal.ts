import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from './derived-key.ts'
import { siteSecret } from './secret.ts'

/** First sign of a sealed text: says how it was made. */
const VERSION = 'v1'
/** NIST SP 800-38D, 5.2.1: 96 bits of nonce, 128 of tag; bytes here. */
const NONCE = 12
const TAG = 16

/** It was sealed by another installation or for another purpose, or is not whole. */
export class CannotOpen extends Error {
  constructor(purpose: string) {
    super(`what was sealed for “${purpose}” cannot be opened: is this the secret.key it was sealed with?`)
  }
}

/**
 * Encrypts a text that must be read again, for keeping in the database: AES-256-GCM, by a key of its own for each purpose.
 * @param purpose what it is and whose, such as `totp 7`; only the same purpose opens it
 * @param dataDir folder of `secret.key`
 * @returns `v1.` and base64url of nonce, ciphertext and tag
 */
export function seal(plain: string, purpose: string, dataDir: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, dataDir), nonce)
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url')}`
}

/**
 * The text that `seal` was given.
 * @throws CannotOpen
 */
export function open(sealed: string, purpose: string, dataDir: string): string {
  const [version, text = '', ...more] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  // Decoding skips what is no base64url: only the one way of writing it is taken.
  const isWhole = bytes.length >= NONCE + TAG && bytes.toString('base64url') === text
  if (version !== VERSION || more.length > 0 || !isWhole) throw new CannotOpen(purpose)
  const cipher = createDecipheriv('aes-256-gcm', keyFor(purpose, dataDir), bytes.subarray(0, NONCE))
  cipher.setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8')
  } catch {
    throw new CannotOpen(purpose)
  }
}

function keyFor(purpose: string, dataDir: string): Uint8Array {
  return derivedKey(siteSecret(dataDir), `masthead seal ${VERSION} ${purpose}`)
}
