import { articlesShown } from './articles.ts'
import { sectionsAndPages, tagsAndAuthors } from './lists.ts'
import type { SitemapEntry } from './types.ts'
import { readMonths } from '#domain/archive/reader.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { monthBounds } from '#lib/instant.ts'

/**
 * Addresses in one file. The protocol allows 50,000 in 50 MB (sitemaps.org/protocol.html), but a Chinese
 * slug of 120 characters is 1 KB in an address, and each entry names up to four.
 */
const SIZE = 10_000

/**
 * Articles of a month in the site's zone that search engines should know of.
 * @param month `2026-11`
 * @param part from 0
 * @returns null for a month or part without articles
 */
export async function readSitemapMonth(
  locale: string,
  month: string,
  part: number,
): Promise<SitemapEntry[] | null> {
  const known = (await readSitemapMonths(locale)).find((one) => one.month === month)
  if (!known || part >= known.parts) return null
  const zone = (await readSettings(locale))['site.timeZone']
  const [year, number] = month.split('-').map(Number) as [number, number]
  return articlesShown(locale, monthBounds(year, number, zone), part, SIZE)
}

/** Months that have articles, newest first, and how many files each takes. */
export async function readSitemapMonths(locale: string): Promise<{ month: string; parts: number }[]> {
  const months = await readMonths(locale)
  return months.map(({ month, count }) => ({ month, parts: Math.ceil(count / SIZE) }))
}

/** Sections, standing pages, and the tags and authors that have articles; `parts` files of them. */
export async function readSitemapLists(
  locale: string,
  part: number,
): Promise<{ entries: SitemapEntry[]; parts: number }> {
  const all = [...(await sectionsAndPages(locale)), ...(await tagsAndAuthors(locale))]
  return {
    entries: all.slice(part * SIZE, (part + 1) * SIZE),
    parts: Math.max(1, Math.ceil(all.length / SIZE)),
  }
}
