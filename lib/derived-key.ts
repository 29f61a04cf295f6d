import { hkdfSync } from 'node:crypto'

/**
 * A key for one purpose, 256 bits, so that nothing made with it does for another (RFC 5869, HKDF with SHA-256). The
 * installation's secret is random throughout, so there is no salt.
 * @param secret the installation's, in hex
 * @param purpose HKDF's `info`: what the key is for, and of which version or person
 */
export function derivedKey(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', purpose, 32))
}
