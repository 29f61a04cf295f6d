/**
 * Addresses of everything readers can open, as paths of this site: design section 7. Path words are the
 * same in every language, slugs are per language and stand percent-encoded.
 */

/** Lists that have a page, and a feed, of their own; the words that stand in the path. */
export type ListKind = 'sections' | 'tags' | 'authors'

/** `/en` */
export function frontPath(locale: string): string {
  return `/${locale}`
}

/** `/en/news/harbour-opens` @param slug decoded */
export function articlePath(locale: string, slug: string): string {
  return `/${locale}/news/${encodeURIComponent(slug)}`
}

/** `/en/sections/industry-news` @param slug decoded */
export function sectionPath(locale: string, slug: string): string {
  return listPath(locale, 'sections', slug)
}

/** `/en/tags/steel` @param slug decoded */
export function tagPath(locale: string, slug: string): string {
  return listPath(locale, 'tags', slug)
}

/** `/en/authors/lin-yue` @param slug decoded */
export function authorPath(locale: string, slug: string): string {
  return listPath(locale, 'authors', slug)
}

/** The page of a section, tag or author. @param slug decoded */
export function listPath(locale: string, kind: ListKind, slug: string): string {
  return `/${locale}/${kind}/${encodeURIComponent(slug)}`
}

/** A standing page: `/en/pages/about` @param slug decoded */
export function pagePath(locale: string, slug: string): string {
  return `/${locale}/pages/${encodeURIComponent(slug)}`
}

/** `/en/archive/2019/07` @param month `2019-07` */
export function archivePath(locale: string, month: string): string {
  return `/${locale}/archive/${month.replace('-', '/')}`
}

/** `/en/search`, or `/en/search?q=steel` @param query as typed */
export function searchPath(locale: string, query = ''): string {
  // A half character would throw in encodeURIComponent.
  const q = query.toWellFormed()
  return `/${locale}/search${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`
}

/** RSS of a language, or of one of its lists: `/en/feed.xml`, `/en/tags/steel/feed.xml` */
export function feedPath(locale: string, list?: { kind: ListKind; slug: string }): string {
  return `${list ? listPath(locale, list.kind, list.slug) : frontPath(locale)}/feed.xml`
}

/** What is breaking news in a language, for pages that are open. */
export function breakingPath(locale: string): string {
  return `${frontPath(locale)}/breaking.json`
}

/** The next page of a list. @param path the list's own path; @param cursor out of `CardPage.next` */
export function beforePath(path: string, cursor: string): string {
  return `${path}?before=${encodeURIComponent(cursor)}`
}

/** The list of months: `/en/archive` */
export function archivesPath(locale: string): string {
  return `/${locale}/archive`
}
