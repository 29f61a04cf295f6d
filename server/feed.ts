import { Feed } from 'feed'
import type { FeedItem } from '#domain/feeds/types.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { writableInXml } from '#lib/xml.ts'
import { feedItem } from './feed-item.ts'
import { absolute } from './site-address.ts'

export interface FeedHead {
  locale: Locale
  title: string
  description: string
  copyright: string
  /** Path of the page the feed is of, and of the feed itself. */
  path: string
  feedPath: string
}

/**
 * RSS 2.0 (rssboard.org/rss-specification), with whole texts in content:encoded.
 * @param now UTC milliseconds; the date of a feed without pieces
 */
export async function rss(head: FeedHead, items: FeedItem[], now: number): Promise<string> {
  const changed = items.length > 0 ? Math.max(...items.map((item) => item.changedAt)) : now
  const feed = new Feed({
    title: writableInXml(head.title),
    description: writableInXml(head.description),
    link: absolute(head.path),
    feedLinks: { rss: absolute(head.feedPath) },
    language: localeTag(head.locale),
    updated: new Date(changed),
    generator: 'Masthead',
    ...(head.copyright === '' ? {} : { copyright: writableInXml(head.copyright) }),
  })
  for (const item of items) feed.addItem(await feedItem(item, head.locale))
  return feed.rss2()
}
