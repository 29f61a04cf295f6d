import { createHmac } from 'node:crypto'
import { derivedKey } from './derived-key.ts'
import { siteSecret } from './secret.ts'

/**
 * HMAC-SHA-256 of a text, base64url, by a key that is derived from the installation's secret for one purpose:
 * nobody without the secret can make it or look for what it was made of, and none made for one purpose does for another.
 * @param dataDir folder of `secret.key`
 */
export function keyedHash(text: string, purpose: string, dataDir: string): string {
  const key = derivedKey(siteSecret(dataDir), `masthead hash v1 ${purpose}`)
  return createHmac('sha256', key).update(text).digest('base64url')
}
