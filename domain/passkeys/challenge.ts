import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { derivedKey } from '#lib/derived-key.ts'

/**
 * How long a challenge may be answered, in milliseconds. WebAuthn 3, 15.1 recommends five to ten minutes where somebody
 * must show who they are to the authenticator.
 */
export const VALID_FOR = 5 * 60_000

/** Bytes: 16 are what WebAuthn 3, 13.4.3 asks for; 6 of milliseconds reach beyond the year 10000. */
const NONCE = 16
const TIME = 6

/** What somebody uses a passkey for, and who it must be; whoever signs in by it has not said yet who they are. */
export type PasskeyUse =
  { purpose: 'sign-in'; staffUid?: undefined } | { purpose: 'factor' | 'confirm'; staffUid: string }

/** What a challenge is for. */
export type Asked = PasskeyUse | { purpose: 'register'; staffUid: string }

/**
 * A new challenge. Nothing is kept of it: it says itself when it was made, and is signed for what it was made for.
 * @param now UTC milliseconds
 * @param secret the installation's, in hex
 * @returns base64url of nonce, time and HMAC-SHA-256
 */
export function makeChallenge(asked: Asked, now: number, secret: string): string {
  const nonce = randomBytes(NONCE + TIME)
  nonce.writeUIntBE(now, NONCE, TIME)
  return Buffer.concat([nonce, sign(nonce, asked, secret)]).toString('base64url')
}

/** Whether a text is a challenge of this installation for just this: `over` when its time is. */
export function isChallenge(text: string, asked: Asked, now: number, secret: string): boolean | 'over' {
  const bytes = Buffer.from(text, 'base64url')
  const signed = bytes.subarray(0, NONCE + TIME)
  const expected = sign(signed, asked, secret)
  const signature = bytes.subarray(NONCE + TIME)
  // Decoding skips what is no base64url: written in another way it would be another challenge, to be taken once more.
  const isWhole = signature.length === expected.length && bytes.toString('base64url') === text
  if (!isWhole || !timingSafeEqual(signature, expected)) return false
  const age = now - signed.readUIntBE(NONCE, TIME)
  return age < VALID_FOR ? true : 'over'
}

/** With a key for each purpose and person. */
function sign(signed: Uint8Array, { purpose, staffUid = '' }: Asked, secret: string): Buffer {
  const key = derivedKey(secret, `masthead passkey ${purpose} ${staffUid}`)
  return createHmac('sha256', key).update(signed).digest()
}
