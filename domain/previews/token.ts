import { createHmac } from 'node:crypto'
import { derivedKey } from '#lib/derived-key.ts'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'

/**
 * The token of a preview link: 256 bits in base64url, made of its uid and the installation's secret. So no answer of a command
 * has it, which an audit might keep; who has the database alone cannot make it.
 * @param uid the link's
 */
export function tokenOfPreview(uid: string): string {
  const key = derivedKey(siteSecret(readEnvironment().dataDir), 'masthead preview link')
  return createHmac('sha256', key).update(uid).digest('base64url')
}
