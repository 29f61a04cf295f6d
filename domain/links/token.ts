import { createHmac, hkdfSync } from 'node:crypto'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'

/**
 * The token of a one-time link: 256 bits in base64url, made of its uid and the installation's secret. So it stands nowhere,
 * and a mail that goes out later can have it all the same; who has the database alone cannot make it.
 * @param uid the link's
 */
export function tokenOfLink(uid: string): string {
  return createHmac('sha256', linkKey()).update(uid).digest('base64url')
}

/** A key for this purpose alone (RFC 5869), so that nothing else made with the secret is ever a token. */
function linkKey(): Uint8Array {
  const secret = Buffer.from(siteSecret(readEnvironment().dataDir), 'hex')
  return new Uint8Array(hkdfSync('sha256', secret, '', 'masthead one-time link', 32))
}
