import type { Metadata } from 'next'
import { articlePath, beforePath, feedPath, frontPath, pagePath, searchPath } from '#i18n/paths.ts'
import type { ArticleView } from '#domain/articles/types.ts'
import type { PageView } from '#domain/pages/reader.ts'
import type { SiteSettings } from '#domain/settings/reader.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { describe } from './description.ts'
import { hreflangs, isOffered, type LanguageVersion } from './language-versions.ts'
import { card, feedLink, frame, titled } from './metadata-frame.ts'
import { articleOpenGraph } from './open-graph.ts'
import { sharePicture } from './share-picture.ts'
import { absolute } from './site-address.ts'

/** Of a page that search engines may show: pictures as large as they like. */
const INDEXED = { index: true, follow: true, 'max-image-preview': 'large' } as const
/** Of a page that is not to be found, whose links count all the same. */
const NOT_INDEXED = { index: false, follow: true } as const

/** What is in a language that readers are not offered shall not be found either. */
function robotsOf(settings: SiteSettings, locale: Locale) {
  return isOffered(locale, settings) ? INDEXED : NOT_INDEXED
}

/** Head of an article's page. An article whose canonical address is elsewhere has no language versions here. */
export function articleMetadata(article: ArticleView, settings: SiteSettings, locale: Locale): Metadata {
  const path = articlePath(locale, article.slug)
  const others = article.translations.filter((version) => version.indexed)
  const versions = [article, ...others].map((version) => ({
    locale: version.locale,
    path: articlePath(version.locale, version.slug),
  }))
  const single = article.canonical !== null || article.noindex
  const authors = article.bylines.filter((byline) => byline.role === 'words').map(({ name }) => ({ name }))
  return {
    ...frame({
      title: article.headline,
      description: describe(article.standfirst, article.body),
      path,
      settings,
      locale,
    }),
    alternates: {
      canonical: article.canonical ?? absolute(path),
      languages: single ? {} : hreflangs(versions, settings),
      types: feedLink(feedPath(locale), settings['site.name']),
    },
    authors,
    robots: article.noindex ? NOT_INDEXED : robotsOf(settings, locale),
    openGraph: articleOpenGraph(article, settings, locale),
    twitter: card(article.picture ? sharePicture(article.picture).url : null),
  }
}

export interface ListHead {
  /** The list's own path, without a cursor. */
  path: string
  /** Name of the section, tag, author or month. */
  title: string
  description: string
  settings: SiteSettings
  locale: Locale
  /** `before` of the address; null on the first page. */
  before: string | null
  /** The same list in all its languages, this one included. */
  versions: LanguageVersion[]
  /** Path of the list's own feed; null where it has none. */
  feed: string | null
}

/** Head of a list. Later pages are canonical to themselves and not to be found: their articles are. */
export function listMetadata(list: ListHead): Metadata {
  const { path, title, settings, locale, before, versions, feed } = list
  const own = before === null ? path : beforePath(path, before)
  const name = titled(title, settings, locale)
  return {
    ...frame({ ...list, path: own }),
    alternates: {
      canonical: absolute(own),
      languages: before === null ? hreflangs(versions, settings) : {},
      types: feedLink(feed ?? feedPath(locale), feed === null ? settings['site.name'] : name),
    },
    robots: before === null ? robotsOf(settings, locale) : NOT_INDEXED,
  }
}

/** Head of a standing page. */
export function pageMetadata(page: PageView, settings: SiteSettings, locale: Locale): Metadata {
  const path = pagePath(locale, page.slug)
  const versions = [{ locale, slug: page.slug }, ...page.translations].map((version) => ({
    locale: version.locale,
    path: pagePath(version.locale, version.slug),
  }))
  return {
    ...frame({
      title: page.name,
      description: describe(page.description, page.body),
      path,
      settings,
      locale,
    }),
    alternates: { canonical: absolute(path), languages: hreflangs(versions, settings) },
    robots: robotsOf(settings, locale),
  }
}

/** Head of the front page; its title is the site's name, with the tagline where there is one. */
export function frontMetadata(settings: SiteSettings, locale: Locale): Metadata {
  const [name, tagline] = [settings['site.name'], settings['site.tagline']]
  const title = tagline === '' ? name : translator(locale)('outlets.frontTitle', { site: name, tagline })
  const versions = localeCodes.map((code) => ({ locale: code, path: frontPath(code) }))
  return {
    ...frame({ title: name, description: tagline, path: frontPath(locale), settings, locale }),
    title: { absolute: title },
    alternates: {
      canonical: absolute(frontPath(locale)),
      languages: hreflangs(versions, settings),
      types: feedLink(feedPath(locale), name),
    },
    robots: robotsOf(settings, locale),
  }
}

/** Head of a search's results: canonical to the search without a query, never to be found. */
export function searchMetadata(title: string, settings: SiteSettings, locale: Locale): Metadata {
  const path = searchPath(locale)
  return {
    ...frame({ title, description: '', path, settings, locale }),
    alternates: { canonical: absolute(path) },
    robots: NOT_INDEXED,
  }
}

/** Head of a page that says that something is not, or no longer, there. @param title plain text */
export function absenceMetadata(title: string, settings: SiteSettings, locale: Locale): Metadata {
  return { title: { absolute: titled(title, settings, locale) }, robots: NOT_INDEXED }
}
