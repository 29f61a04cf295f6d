import { RateLimiterMemory } from 'rate-limiter-flexible'
import { suggest, type Suggestion } from '#domain/search/reader.ts'
import { isLocale } from '#i18n/locales.ts'
import { articlePath, authorPath, sectionPath, tagPath } from '#i18n/paths.ts'
import { networkOf } from '#lib/networks.ts'
import type { Proxies } from './proxies.ts'
import { sendJson } from './send.ts'
import type { Visit } from './visit.ts'

/** As many as stand on a phone's screen above its keyboard. */
const MOST_SUGGESTIONS = 8
/** In characters, as the search form allows. */
const LONGEST_QUERY = 200

const pathOf: Record<Suggestion['kind'], (locale: string, slug: string) => string> = {
  section: sectionPath,
  tag: tagPath,
  author: authorPath,
  article: articlePath,
}

/**
 * So many a network may ask for in so many seconds: a class that types at once, not a program that asks without
 * end. Each takes some milliseconds of the one thread.
 */
const limiter = new RateLimiterMemory({ points: 60, duration: 3 })

/** Search suggestions. `GET ?locale=zh&q=…` answers `{"suggestions": [{"kind", "text", "href"}]}`. */
export async function serveSuggestions(visit: Visit, proxies: Proxies): Promise<void> {
  const { method } = visit.req
  if (method !== 'GET' && method !== 'HEAD') {
    visit.res.setHeader('Allow', 'GET, HEAD')
    return sendJson(visit, 405, { error: 'method not allowed' })
  }
  const asked = new URLSearchParams(visit.target.query)
  const [locale, q] = [onlyOne(asked, 'locale'), onlyOne(asked, 'q')]
  if (locale === null || !isLocale(locale)) {
    return sendJson(visit, 400, { error: 'locale must be given once, and be a language of this site' })
  }
  if (q === null || [...q].length > LONGEST_QUERY) {
    return sendJson(visit, 400, { error: `q must be given once, with at most ${LONGEST_QUERY} characters` })
  }
  if (!(await mayAsk(networkOf(proxies.addressOf(visit.req))))) {
    visit.res.setHeader('Retry-After', '3')
    return sendJson(visit, 429, { error: 'too many suggestions are asked for' })
  }
  const found = await suggest(locale, q, MOST_SUGGESTIONS)
  const suggestions = found.map(({ kind, text, slug }) => ({ kind, text, href: pathOf[kind](locale, slug) }))
  sendJson(visit, 200, { suggestions })
}

/** Memory alone: the limiter refuses by rejecting, and nothing else of it can fail. */
async function mayAsk(network: string): Promise<boolean> {
  return limiter.consume(network).then(
    () => true,
    () => false,
  )
}

function onlyOne(asked: URLSearchParams, name: string): string | null {
  const values = asked.getAll(name)
  return values.length === 1 ? values[0]! : null
}
