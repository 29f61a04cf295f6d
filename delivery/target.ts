/** Longest address answered, in bytes; browsers and proxies carry 8 KB everywhere (RFC 9110, section 4.1). */
const LONGEST = 8192

/** What a request asks for. */
export interface Target {
  /** As sent, made absolute; for old sites' addresses and for the language of refusals. */
  raw: string
  /** Percent-encoded, without the query. */
  path: string
  /** With its question mark; '' when there is none. */
  query: string
  /** First segment of the path. */
  first: string
  problem: null | 'too long' | 'unreadable'
}

/** Reads the request line's target. Never throws: what is wrong stands in `problem`. */
export function readTarget(url: string): Target {
  const raw = asciiOf(withoutOrigin(url))
  const at = raw.indexOf('?')
  const path = at < 0 ? raw : raw.slice(0, at)
  const sent = at < 0 || at === raw.length - 1 ? '' : raw.slice(at)
  const query = isText(sent) ? sent : mended(sent)
  const first = path.split('/', 2)[1] ?? ''
  const problem =
    raw.length > LONGEST
      ? 'too long'
      : !path.startsWith('/') || !isText(path) || hasNul(raw)
        ? 'unreadable'
        : null
  return { raw, path, query, first, problem }
}

/**
 * The one spelling of a site path: no slash at the end, none twice, no backslash, no dot segments, and each segment
 * encoded as i18n/paths.ts does it, or one page would have as many addresses as there are ways to encode it.
 * It cannot begin with two slashes, which browsers would take for another host.
 */
export function canonicalPath(path: string): string {
  const resolved = new URL(path.replace(/[\\/]+/g, '/'), 'http://site.invalid').pathname
  const segments = resolved.split('/').filter((segment) => segment !== '')
  return `/${segments.map(recoded).join('/')}`
}

function recoded(segment: string): string {
  return isText(segment) ? encodeURIComponent(decodeURIComponent(segment)) : segment
}

/** Clients of proxies send a whole address (RFC 9112, section 3.2.2). */
function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?=\?|$)/, '/')
}

/** Node gives the bytes of the request line as Latin-1; what is not ASCII is encoded byte by byte. */
function asciiOf(url: string): string {
  // eslint-disable-next-line no-control-regex -- everything that is not a visible ASCII character
  return url.replace(/[^\x00-\x7f]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

function isText(encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}

function hasNul(encoded: string): boolean {
  return encoded.includes('%00') || encoded.includes('\0')
}

/** Other sites add parameters in other encodings (GB18030); they must not keep a reader from the page. */
function mended(query: string): string {
  return `?${new URLSearchParams(query).toString()}`
}
