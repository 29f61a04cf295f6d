import { createHmac } from 'node:crypto'
import { derivedKey } from '#lib/derived-key.ts'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'

/**
 * The token of a one-time link: 256 bits in base64url, made of its uid and the installation's secret. So it stands nowhere,
 * and a mail that goes out later can have it all the same; who has the database alone cannot make it.
 * @param uid the link's
 */
export function tokenOfLink(uid: string): string {
  const key = derivedKey(siteSecret(readEnvironment().dataDir), 'masthead one-time link')
  return createHmac('sha256', key).update(uid).digest('base64url')
}
