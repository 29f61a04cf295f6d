import { isSiteShape } from '#domain/addresses/shapes.ts'

/** Parameters that a page's content depends on; all others are left out before the page is made. */
const PARAMETERS: [shape: RegExp, names: string[]][] = [
  [/^\/[a-z]+\/search$/, ['q']],
  [/^\/[a-z]+\/(?:sections|tags|authors)\/[^/]+$/, ['before']],
  [/^\/[a-z]+\/archive\/\d{4}\/\d\d$/, ['before']],
]

/**
 * The one address under which an answer is kept and made: what campaigns and share buttons append is gone, and
 * all paths in a language that cannot be a page share that language's page for unknown ones.
 * @param path canonical, in a language or one of the outlets
 * @param query with its question mark, or ''
 */
export function pageKey(path: string, query: string): string {
  const [, locale] = /^\/(en|zh)(?:\/|$)/.exec(path) ?? []
  if (locale && !isSiteShape(path)) return `/${locale}/404`
  const names = PARAMETERS.find(([shape]) => shape.test(path))?.[1] ?? []
  const sent = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = sent.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size === 0 ? path : `${path}?${kept.toString()}`
}
