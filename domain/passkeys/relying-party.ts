import { isIP } from 'node:net'

/** Whom passkeys are made for: in WebAuthn's words the relying party. */
export interface RelyingParty {
  /** Host name without the port; a passkey belongs to it for good. */
  id: string
  /** Scheme, host and port, as browsers write them. */
  origin: string
  /** Browsers show the host name in its place (WebAuthn 3, 5.4.1). */
  name: string
}

/**
 * The relying party for an address the desk is asked at.
 * @param origin such as `https://news.example`, from the front, which lets only the site's own through
 * @returns null where browsers have no passkeys: at bare network addresses, and over plain http beyond this machine
 */
export function relyingParty(origin: string): RelyingParty | null {
  if (!URL.canParse(origin)) return null
  const { protocol, hostname, origin: written } = new URL(origin)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return null
  if (written !== origin || isIP(hostname.replace(/^\[|\]$/g, ''))) return null
  return { id: hostname, origin, name: hostname }
}
