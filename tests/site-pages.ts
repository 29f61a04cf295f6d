import { asc, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { findLegacyPath } from '#domain/addresses/legacy.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { readMonthCounts, readMonths } from '#domain/archive/reader.ts'
import { readArticle, readLatest, readList, readNeighbours, readRelated } from '#domain/articles/reader.ts'
import type { ListOf } from '#domain/articles/reader.ts'
import { readAuthor } from '#domain/authors/reader.ts'
import { readBreaking } from '#domain/breaking/reader.ts'
import { readFront } from '#domain/front/reader.ts'
import { readPictures } from '#domain/media/reader.ts'
import { readMenu } from '#domain/menus/reader.ts'
import { readFooterPages, readPage } from '#domain/pages/reader.ts'
import { search } from '#domain/search/reader.ts'
import { readSections, SectionTree } from '#domain/sections/reader.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { readTag } from '#domain/tags/reader.ts'
import { readVersions } from '#domain/translations/reader.ts'
import { mostRead } from '#domain/views/reader.ts'
import { localeCodes } from '#i18n/locales.ts'
import { authorPath, frontPath, pagePath, sectionPath, tagPath } from '#i18n/paths.ts'
import { writeCursor } from '#lib/cursor.ts'
import { monthBounds } from '#lib/instant.ts'
import { listFeed, siteFeed } from '#server/feed-answer.ts'
import { sitemapFile, sitemapIndex } from '#server/sitemaps.ts'
import { NOON } from './asking.ts'

/** A page by its address, out of the readers its route asks; what comes out is compared as JSON. */
export type SitePages = Map<string, () => Promise<unknown>>

/** Few on a page, so that lists have several. */
const SIZE = 3
/** When readers come: breaking news begins as it is set, and changes are made within an hour after noon. */
const SOON = NOON + 3_600_000
/** A later page of a list: what is older than two days. */
const LATER = writeCursor({ at: NOON - 2 * 86_400_000, id: 1 })

/** Every page there is or was, by the addresses in the database, and some that never were. */
export async function sitePages(): Promise<SitePages> {
  const pages: SitePages = new Map()
  for (const locale of localeCodes) {
    for (const [name, make] of Object.entries(fixed(locale))) pages.set(`/${locale}${name}`, make)
  }
  const known = await reading()
    .select({ locale: addresses.locale, kind: addresses.kind, slug: addresses.slug })
    .from(addresses)
    .where(ne(addresses.kind, 'path'))
    .orderBy(asc(addresses.id))
  const never = localeCodes.flatMap((locale) =>
    (['article', 'section', 'tag', 'author', 'page'] as const).map((kind) => ({
      locale,
      kind,
      slug: 'not-yet',
    })),
  )
  for (const { locale, kind, slug } of [...known, ...never]) {
    for (const [name, make] of Object.entries(kinds[kind]!(locale, slug)))
      pages.set(`/${locale}/${kind}/${slug}${name}`, make)
  }
  for (const path of ['/old.asp?id=1', '/old.asp?id=2']) pages.set(path, () => findLegacyPath(path))
  pages.set('/sitemap.xml', sitemapIndex)
  return pages
}

function fixed(locale: string): Record<string, () => Promise<unknown>> {
  const month = (year: number, number: number) => async () => {
    const { timeZone } = await site(locale)
    return [
      await readMonths(locale),
      await list(locale, { kind: 'month', ...monthBounds(year, number, timeZone) }),
    ]
  }
  return {
    '': async () => [await site(locale), await readFront(locale, NOON)],
    '/404': async () => [await site(locale), await readLatest(locale, 2)],
    '/archive': async () => [await site(locale), await readMonthCounts(locale)],
    '/archive/2026/11': month(2026, 11),
    '/archive/2026/10': month(2026, 10),
    '/search?q=steel': async () => [await site(locale), await search(locale, 'steel')],
    '/feed.xml': async () => (await siteFeed(locale)).text(),
    '/sitemap-lists': () => sitemapFile(`${locale}-lists.xml`),
    '/sitemap-2026-10': () => sitemapFile(`${locale}-2026-10.xml`),
    '/sitemap-2026-11': () => sitemapFile(`${locale}-2026-11.xml`),
  }
}

const menuPaths = { section: sectionPath, tag: tagPath, page: pagePath, author: authorPath, front: frontPath }

/** What surrounds every page, as app/(site)/site.ts puts it together. */
async function site(locale: string) {
  const settings = await readSettings(locale)
  const { 'site.name': name, 'site.timeZone': timeZone, 'wechat.qr': qr } = settings
  const pictures = await readPictures([settings['site.logo'], qr])
  return {
    name,
    timeZone,
    languages: settings['site.languages'],
    pictures,
    top: (await readSections(locale)).top,
    pages: await readFooterPages(locale),
    breaking: await readBreaking(locale, SOON),
    header: await readMenu(locale, 'header', { settings, paths: menuPaths }),
    footer: await readMenu(locale, 'footer', { settings, paths: menuPaths }),
  }
}

async function list(locale: string, of: ListOf, before: string | null = null) {
  return [await site(locale), await mostRead(locale, NOON), await readList(locale, of, before, SIZE)]
}

const kinds: Record<string, (locale: string, slug: string) => Record<string, () => Promise<unknown>>> = {
  article: (locale: string, slug: string) => ({
    '': async () => {
      const found = await readArticle(locale, slug)
      if (found.state !== 'live') return [found, await site(locale), await readLatest(locale, 2)]
      const { article } = found
      return [found, await site(locale), await readRelated(article, 2), await readNeighbours(article)]
    },
  }),
  section: (locale: string, slug: string) => ({
    '': async () => {
      const tree = await readSections(locale)
      const path = tree.pathToSlug(slug)
      const node = path.at(-1)
      if (!node) return [await site(locale), await readAddress(locale, 'section', slug)]
      const described = [path, tree.descriptionOf(node), await readVersions('sections', node.sectionId)]
      return [described, await list(locale, { kind: 'sections', ids: SectionTree.idsUnder(node) })]
    },
    '?before': async () => {
      const node = (await readSections(locale)).pathToSlug(slug).at(-1)
      if (!node) return site(locale)
      return list(locale, { kind: 'sections', ids: SectionTree.idsUnder(node) }, LATER)
    },
    '/feed.xml': async () => (await listFeed(locale, 'sections', slug)).text(),
  }),
  tag: (locale: string, slug: string) => ({
    '': async () => {
      const found = await readTag(locale, slug)
      if (found.state !== 'live') return [found, await site(locale)]
      const { tagId: id } = found.tag
      return [found, await readVersions('tags', id), await list(locale, { kind: 'tag', id })]
    },
    '/feed.xml': async () => (await listFeed(locale, 'tags', slug)).text(),
  }),
  author: (locale: string, slug: string) => ({
    '': async () => {
      const found = await readAuthor(locale, slug)
      if (found.state !== 'live') return [found, await site(locale)]
      const { authorId: id } = found.author
      return [found, await readVersions('authors', id), await list(locale, { kind: 'author', id })]
    },
  }),
  page: (locale: string, slug: string) => ({
    '': async () => [await readPage(locale, slug), await site(locale)],
  }),
}
