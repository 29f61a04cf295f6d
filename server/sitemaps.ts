import { archivePath, articlePath, frontPath, listPath, pagePath } from '#i18n/paths.ts'
import { readMonths } from '#domain/archive/reader.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { readSitemapLists, readSitemapMonth, readSitemapMonths } from '#domain/sitemaps/reader.ts'
import type { SitemapEntry } from '#domain/sitemaps/types.ts'
import { isLocale, localeCodes, type Locale } from '#i18n/locales.ts'
import { hreflangs, isOffered } from './language-versions.ts'
import { sitemapIndexXml, sitemapXml, type SitemapUrl } from './sitemap-xml.ts'

/** The index: for each language its lists, and its months with articles, newest first. */
export async function sitemapIndex(): Promise<string> {
  const paths: string[] = []
  for (const locale of localeCodes) {
    if (!isOffered(locale, await readSettings(locale))) continue
    const { parts } = await readSitemapLists(locale, 0)
    paths.push(...filesOf(`${locale}-lists`, parts))
    for (const { month, parts } of await readSitemapMonths(locale))
      paths.push(...filesOf(`${locale}-${month}`, parts))
  }
  return sitemapIndexXml(paths)
}

/** `en-2026-11.xml`, and `en-2026-11-2.xml` where one file does not hold a month. */
function filesOf(name: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, at) => `/sitemaps/${name}${at === 0 ? '' : `-${at + 1}`}.xml`)
}

const FILE = /^([a-z]+)-(\d{4}-\d{2}|lists)(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/

/** One sitemap by its file's name; null where there is none of that name. */
export async function sitemapFile(name: string): Promise<string | null> {
  const [, locale, what, number] = FILE.exec(name) ?? []
  if (locale === undefined || what === undefined || !isLocale(locale)) return null
  if (!isOffered(locale, await readSettings(locale))) return null
  const part = number === undefined ? 0 : Number(number) - 1
  const urls = what === 'lists' ? await lists(locale, part) : await month(locale, what, part)
  return urls === null ? null : sitemapXml(urls)
}

async function month(locale: Locale, name: string, part: number): Promise<SitemapUrl[] | null> {
  const entries = await readSitemapMonth(locale, name, part)
  return entries && toUrls(entries, locale)
}

/** Lists, standing pages, archives; the front page, and the archives, stand in the first file. */
async function lists(locale: Locale, part: number): Promise<SitemapUrl[] | null> {
  const { entries, parts } = await readSitemapLists(locale, part)
  if (part >= parts) return null
  const urls = await toUrls(entries, locale)
  if (part > 0) return urls
  const settings = await readSettings(locale)
  const languages = hreflangs(
    localeCodes.map((code) => ({ locale: code, path: frontPath(code) })),
    settings,
  )
  const archives = (await readMonths(locale)).map(({ month }) => archivePath(locale, month))
  const fronts = [{ path: frontPath(locale), changedAt: null, languages }]
  return [...fronts, ...urls, ...archives.map((path) => ({ path, changedAt: null, languages: {} }))]
}

async function toUrls(entries: SitemapEntry[], locale: Locale): Promise<SitemapUrl[]> {
  const settings = await readSettings(locale)
  return entries.map(({ kind, slug, changedAt, versions }) => ({
    path: pathOf(kind, locale, slug),
    changedAt,
    languages: hreflangs(
      versions.map((version) => ({
        locale: version.locale,
        path: pathOf(kind, version.locale, version.slug),
      })),
      settings,
    ),
  }))
}

function pathOf(kind: SitemapEntry['kind'], locale: string, slug: string): string {
  switch (kind) {
    case 'article':
      return articlePath(locale, slug)
    case 'page':
      return pagePath(locale, slug)
    case 'section':
      return listPath(locale, 'sections', slug)
    case 'tag':
      return listPath(locale, 'tags', slug)
    case 'author':
      return listPath(locale, 'authors', slug)
  }
}
