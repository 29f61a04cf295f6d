import type { Metadata } from 'next'
import { articlePath, authorPath } from '#i18n/paths.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import { isLocale, localeFacts, type Locale } from '#i18n/locales.ts'
import { isoOf } from '#lib/instant.ts'
import { describe } from './description.ts'
import { sharePicture } from './share-picture.ts'
import { absolute } from './site-address.ts'

type OpenGraph = NonNullable<Metadata['openGraph']>

/** Open Graph of any page that is not an article. */
export function siteOpenGraph(page: {
  title: string
  description: string
  path: string
  settings: SiteSettings
  locale: Locale
}): OpenGraph {
  return {
    type: 'website',
    siteName: page.settings['site.name'],
    title: page.title,
    ...(page.description === '' ? {} : { description: page.description }),
    url: absolute(page.path),
    locale: localeFacts(page.locale).openGraph,
  }
}

/** Open Graph of an article (ogp.me, "article"): dates with the offset of the site's zone. */
export function articleOpenGraph(article: ArticleView, settings: SiteSettings, locale: Locale): OpenGraph {
  const zone = settings['site.timeZone']
  const others = article.translations.flatMap((one) =>
    isLocale(one.locale) ? localeFacts(one.locale).openGraph : [],
  )
  return {
    type: 'article',
    siteName: settings['site.name'],
    title: article.headline,
    description: describe(article.standfirst, article.body),
    url: absolute(articlePath(locale, article.slug)),
    locale: localeFacts(locale).openGraph,
    alternateLocale: others,
    publishedTime: isoOf(article.shownAt, zone),
    ...(article.updatedAt === null ? {} : { modifiedTime: isoOf(article.updatedAt, zone) }),
    authors: article.bylines.flatMap(({ slug }) => (slug === null ? [] : absolute(authorPath(locale, slug)))),
    section: article.section?.name ?? null,
    tags: article.tags.map((tag) => tag.name),
    images: imagesOf(article),
  }
}

function imagesOf({ picture }: ArticleView) {
  if (!picture) return []
  const { url, type, width, height } = sharePicture(picture)
  return [{ url, type, width, height, alt: picture.alt || picture.caption }]
}
