import { localeCodes } from '#lib/locale-codes.ts'

/** Which addresses are the site's own. Pure: the front and the newsroom both ask. */

/** Pages and feeds in a language, as the routes below `app/(site)/[locale]` are. */
const IN_LANGUAGE = new RegExp(
  String.raw`^/(?:${localeCodes.join('|')})(?:/(?:` +
    [
      String.raw`(?:news|sections|tags|authors|pages)/[^/]+`,
      String.raw`(?:sections|tags|authors)/[^/]+/feed\.xml`,
      String.raw`archive(?:/\d{4}/\d\d)?`,
      'search',
      String.raw`feed\.xml`,
      String.raw`breaking\.json`,
    ].join('|') +
    '))?$',
)

/** Under which the front keeps a language's page for unknown addresses. */
const UNKNOWN = /^\/(?:en|zh)\/404$/

/** What the front answers before it looks old addresses up. */
const WITHOUT_LANGUAGE =
  /^\/(?:_next|admin|api|healthz|llms\.txt|media|news-sitemap\.xml|readyz|robots\.txt|sitemap\.xml|sitemaps|theme)(?:\/|$)/

/**
 * Whether a path has the shape of one of the site's own pages in a language: old sites may have had others
 * that begin with a language too.
 * @param path canonical, without query
 */
export function isSiteShape(path: string): boolean {
  return IN_LANGUAGE.test(path)
}

/** Whether the site itself answers at an address, so that nothing else can. @param address path with its query */
export function isReserved(address: string): boolean {
  const canonical = canonicalAddress(address)
  const [path] = partsOf(canonical)
  // The bare root leads to a language; with a query it may be an old site's article.
  return canonical === '/' || UNKNOWN.test(path) || isSiteShape(path) || WITHOUT_LANGUAGE.test(path)
}

/**
 * One spelling for all addresses that lead a reader to the same place: no slash at the end, none twice, no dot
 * segments, percent-encoded. Whole addresses of other sites stay as they are.
 */
export function canonicalAddress(address: string): string {
  if (!address.startsWith('/')) return address
  const [path, query] = partsOf(address)
  const { pathname } = new URL(decoded(path).replace(/[\\/]+/g, '/'), 'http://site.invalid')
  return (pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '') || '/') + encoded(query)
}

/** The spellings under which an address may be kept, its own first. */
export function spellingsOf(address: string): string[] {
  if (!address.startsWith('/')) return [address]
  const canonical = canonicalAddress(address)
  const [path, query] = partsOf(canonical)
  const both = [canonical, `${path}/${query}`]
  return [...new Set([address, ...both, ...both.map(decoded)])]
}

/** Path, and query with its question mark; a question mark alone is none. */
function partsOf(address: string): [path: string, query: string] {
  const at = address.indexOf('?')
  if (at < 0) return [address, '']
  return [address.slice(0, at), at === address.length - 1 ? '' : address.slice(at)]
}

/** Old sites' encodings (GB18030) are no text; they stay as they are. */
function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** What is encoded already is not encoded again, text or not. */
function encoded(text: string): string {
  return encodeURI(decoded(text).toWellFormed()).replace(/%25([\da-f]{2})/gi, '%$1')
}
