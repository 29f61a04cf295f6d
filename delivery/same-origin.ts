import type { IncomingMessage } from 'node:http'

/**
 * Whether a request that changes something was made by a page of this origin. Browsers say so in one of two headers, and
 * no page of another site can have them say otherwise (OWASP, cross-site request forgery: fetch metadata, verifying
 * origin). A request without both is none of a browser's forms.
 * @param origin the site's, as the browser has it: `https://news.example`
 */
export function isFromOrigin({ headers }: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (headers.origin !== undefined) return headers.origin === origin
  return site === 'same-origin'
}
