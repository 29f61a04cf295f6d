import { withQuery } from './with-query.ts'

/** Addresses of the desk for what readers see around articles, and for the house itself. */

type Query = Record<string, string | undefined>

/** How a front page is arranged. @param query `locale`, `at`: which plan */
export function frontDeskPath(query: Query = {}): string {
  return withQuery('/admin/front', query)
}

/** Who changed a front page, and how. @param query `locale`, `before` */
export function frontHistoryPath(query: Query = {}): string {
  return withQuery('/admin/front/history', query)
}

/** The front page of a language as it will be at a time, in the desk's frame. @param query `locale`, `at`, `width` */
export function frontPreviewPath(query: Query = {}): string {
  return withQuery('/admin/front/preview', query)
}

/** The page in that frame. @param query `at` */
export function deskFrontPath(locale: string, query: Query = {}): string {
  return withQuery(`/preview/front/${locale}`, query)
}

/** The tree of sections. @param query `all`: unfolded */
export function sectionsPath(query: Query = {}): string {
  return withQuery('/admin/sections', query)
}

/** One section, or `new`. @param query `below`: of a new one; `merged`: how many articles came from another one */
export function sectionDeskPath(id: number | 'new', query: Query = {}): string {
  return withQuery(`/admin/sections/${id}`, query)
}

/** Tags. @param query `state`, `text`, `after` */
export function tagsPath(query: Query = {}): string {
  return withQuery('/admin/tags', query)
}

/** One tag, or `new`. @param query `find`, `into`: what it is to be merged into; `merged`: how many articles came with another one */
export function tagDeskPath(id: number | 'new', query: Query = {}): string {
  return withQuery(`/admin/tags/${id}`, query)
}

/** Authors. @param query `state`, `text`, `after` */
export function authorsPath(query: Query = {}): string {
  return withQuery('/admin/authors', query)
}

/** One author, or `new`. */
export function authorDeskPath(id: number | 'new'): string {
  return `/admin/authors/${id}`
}

/** Standing pages. */
export function pagesPath(): string {
  return '/admin/pages'
}

/** One standing page in one language, or `new`. */
export function pageDeskPath(id: number | 'new', locale: string): string {
  return withQuery(`/admin/pages/${id}`, { locale })
}

/** Revisions of a standing page. @param query `from`, `to` */
export function pageRevisionsPath(id: number, locale: string, query: Query = {}): string {
  return withQuery(`/admin/pages/${id}/revisions`, { locale, ...query })
}

/** Menus of the site. @param query `locale` */
export function menusPath(query: Query = {}): string {
  return withQuery('/admin/menus', query)
}

/** Addresses of the old site. @param query `text`, `after` */
export function redirectsPath(query: Query = {}): string {
  return withQuery('/admin/redirects', query)
}

/** Where redirects are read out of a file. */
export function redirectsImportPath(): string {
  return '/admin/redirects/import'
}

/** All of them as a file. */
export function redirectsExportPath(): string {
  return '/admin/redirects/export'
}

/** Settings; each part has a page. */
export function settingsPath(part?: string): string {
  return part === undefined ? '/admin/settings' : `/admin/settings/${part}`
}

/** Recurring jobs and effects that wait or were given up. @param query `list`, `after` */
export function jobsPath(query: Query = {}): string {
  return withQuery('/admin/jobs', query)
}

/** Importing, sample news, making the live tables again. */
export function upkeepPath(part?: string): string {
  return part === undefined ? '/admin/upkeep' : `/admin/upkeep/${part}`
}

/** How the desk is used, for who is new. */
export function guidePath(): string {
  return '/admin/guide'
}

/** Addresses that the script of the front page's board asks. */
export const frontApi = {
  /** POST: front.arrange */
  arrange: '/admin/api/front/arrange',
  /** GET ?locale=&plan=&since=: the board, and what was done to the page since a version */
  board: '/admin/api/front/board',
  /** POST: what fills the places that are left empty */
  fill: '/admin/api/front/fill',
  /** GET ?locale=&text=&section=&plan=: articles that may be placed */
  candidates: '/admin/api/front/candidates',
} as const
