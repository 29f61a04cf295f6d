import { articlesShown } from './articles.ts'
import { sectionsAndPages, tagsAndAuthors } from './lists.ts'
import type { SitemapEntry } from './types.ts'
import { readMonthCounts, readMonths } from '#domain/archive/reader.ts'
import { listTag } from '#domain/page-tags.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { readsSoftly } from '#lib/answer.ts'
import { monthBounds } from '#lib/instant.ts'
import { localeCodes } from '#lib/locale-codes.ts'

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
  if (!(await hasPart(locale, month, part))) return null
  const zone = (await readSettings(locale))['site.timeZone']
  const [year, number] = month.split('-').map(Number) as [number, number]
  return articlesShown(locale, monthBounds(year, number, zone), part, SIZE)
}

/** The first file of a month is there as soon as the month is, however many articles it has. */
async function hasPart(locale: string, month: string, part: number): Promise<boolean> {
  if (part === 0) return (await readMonths(locale)).some((one) => one.month === month)
  return (await readSitemapMonths(locale)).some((one) => one.month === month && part < one.parts)
}

/** Months that have articles, newest first, and how many files each takes. */
export async function readSitemapMonths(locale: string): Promise<{ month: string; parts: number }[]> {
  const months = await readMonthCounts(locale)
  return months.map(({ month, count }) => ({ month, parts: Math.ceil(count / SIZE) }))
}

/** Sections, standing pages, and the tags and authors that have articles; `parts` files of them. */
export async function readSitemapLists(
  locale: string,
  part: number,
): Promise<{ entries: SitemapEntry[]; parts: number }> {
  // With each, its languages are named.
  for (const code of localeCodes) readsSoftly(listTag.lists(code))
  const all = [...(await sectionsAndPages(locale)), ...(await tagsAndAuthors(locale))]
  return {
    entries: all.slice(part * SIZE, (part + 1) * SIZE),
    parts: Math.max(1, Math.ceil(all.length / SIZE)),
  }
}
