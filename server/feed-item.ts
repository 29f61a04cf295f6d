import type { Item } from 'feed'
import { articlePath } from '#i18n/paths.ts'
import { pictureToHtml } from '#domain/body/html-elements.ts'
import { bodyToHtml } from '#domain/body/to-html.ts'
import type { FeedItem } from '#domain/feeds/types.ts'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { escapeXml, writableInXml } from '#lib/xml.ts'
import { describe } from './description.ts'
import { mediaSize } from './media-size.ts'
import { sharePicture } from './share-picture.ts'
import { absolute, absoluteTarget } from './site-address.ts'

/** An article as the `feed` library takes it, whole, with addresses that work anywhere. */
export async function feedItem(item: FeedItem, locale: Locale): Promise<Item> {
  const picture = item.picture && sharePicture(item.picture)
  return {
    title: inCdata(item.headline),
    link: absolute(articlePath(locale, item.slug)),
    guid: `urn:uuid:${item.uid}`,
    date: new Date(item.shownAt),
    description: inCdata(escapeXml(describe(item.standfirst, item.body))),
    // Never empty: the library declares the namespaces of this and of dc:creator only where it is not.
    content: inCdata(contentOf(item, locale) || '<p></p>'),
    category: [...(item.section === null ? [] : [item.section]), ...item.tags].map((name) => ({
      name: writableInXml(name),
    })),
    ...(picture
      ? { enclosure: { url: picture.url, type: picture.type, length: (await mediaSize(picture.path)) ?? 0 } }
      : {}),
    // RSS's own <author> is a mail address; names have their place in Dublin Core.
    extensions: [{ name: 'dc:creator', objects: creators(item) as unknown as Record<string, unknown> }],
  }
}

function creators(item: FeedItem) {
  const names = item.bylines.filter((byline) => byline.role === 'words').map((byline) => byline.name)
  return names.map((name) => ({ _text: writableInXml(name) }))
}

function contentOf(item: FeedItem, locale: Locale): string {
  const t = translator(locale)
  const own = articlePath(locale, item.slug)
  const lead = item.picture ? pictureToHtml({ ...item.picture, ...located(item.picture) }) : ''
  const body = bodyToHtml(item.body, {
    href: (target) => absoluteTarget(target, own),
    picture: (uid) => {
      const drawable = item.pictures.get(uid)
      return drawable ? located(drawable) : null
    },
    video: (title) => t('outlets.feed.video', { title }),
  })
  return lead + body + sourceLine(item, locale)
}

function located(drawable: Parameters<typeof sharePicture>[0]) {
  const { url, width, height } = sharePicture(drawable)
  return { src: url, width, height }
}

function sourceLine({ source }: FeedItem, locale: Locale): string {
  if (!source) return ''
  const line = escapeXml(translator(locale)('outlets.feed.source', { name: source.name }))
  return source.url === null ? `<p>${line}</p>` : `<p><a href="${escapeXml(source.url)}">${line}</a></p>`
}

/** The library's writer mends only the first `]]>` of a text; a blank keeps the others from ending it. */
function inCdata(text: string): string {
  return writableInXml(text).replaceAll(']]>', ']] >')
}
