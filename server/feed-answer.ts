import { feedPath, frontPath, listPath, type ListKind } from '#i18n/paths.ts'
import { readFeed } from '#domain/feeds/reader.ts'
import type { FeedItem } from '#domain/feeds/types.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { readsUntil, requestTime } from '#lib/answer.ts'
import { decoded } from '#lib/decoded.ts'
import { rss, type FeedHead } from './feed.ts'
import { findFeedList } from './feed-lists.ts'
import { answerText, answerWith } from './outlet-answer.ts'

const DAY = 86_400_000
const TYPE = 'application/rss+xml; charset=utf-8'

/** Answers with the feed of everything in a language. @param locale as it stands in the address */
export async function siteFeed(locale: string): Promise<Response> {
  if (!isLocale(locale)) return unknown('en')
  const settings = await readSettings(locale)
  const head = {
    locale,
    title: settings['site.name'],
    description: settings['site.tagline'],
    copyright: settings['footer.copyright'],
    path: frontPath(locale),
    feedPath: feedPath(locale),
  }
  return whole(head, await readFeed(locale, { kind: 'latest' }))
}

/**
 * Answers with the feed of a section, tag or author; 301 where its slug has changed, 410 where it was put
 * away, 404 where there is none.
 * @param slug as it stands in the address, percent-encoded
 */
export async function listFeed(locale: string, kind: ListKind, slug: string): Promise<Response> {
  if (!isLocale(locale)) return unknown('en')
  const wanted = decoded(slug)
  const found = wanted === null ? null : await findFeedList(locale, kind, wanted)
  if (found === null || found.state === 'unknown') return unknown(locale)
  if (found.state === 'gone') return unknown(locale, 410)
  if (found.state === 'moved') {
    const location = feedPath(locale, { kind, slug: found.slug })
    return answerText(301, location, location)
  }
  const settings = await readSettings(locale)
  const head = {
    locale,
    title: translator(locale)('outlets.feed.list', { name: found.name, site: settings['site.name'] }),
    description: found.description || settings['site.tagline'],
    copyright: settings['footer.copyright'],
    path: listPath(locale, kind, found.slug),
    feedPath: feedPath(locale, { kind, slug: found.slug }),
  }
  return whole(head, await readFeed(locale, found.of))
}

async function whole(head: FeedHead, items: FeedItem[]): Promise<Response> {
  return answerWith(TYPE, await rss(head, items, items.length > 0 ? 0 : today()))
}

/** The day in UTC: the date of a feed without pieces. The moment itself would make every answer another one. */
function today(): number {
  const now = requestTime()
  const midnight = now - (now % DAY)
  readsUntil(midnight + DAY)
  return midnight
}

function unknown(locale: Locale, status: 404 | 410 = 404): Response {
  return answerText(status, translator(locale)('outlets.feed.unknown'))
}
