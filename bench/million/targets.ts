import { and, desc, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles, liveArticleSections, liveMonths } from '#db/schema/live.ts'
import { readSections, SectionTree } from '#domain/sections/reader.ts'
import type { Locale } from '#i18n/locales.ts'
import {
  archivePath,
  articlePath,
  beforePath,
  feedPath,
  frontPath,
  searchPath,
  sectionPath,
} from '#i18n/paths.ts'
import { writeCursor } from '#lib/cursor.ts'
import type { Random } from '../fill/random.ts'
import { sampleIds } from '../fill/sample-ids.ts'
import { makers, things } from '../fill/vocabulary.ts'

/** The kinds of pages that are timed, as the report names them. */
export const pageKinds = [
  'front page',
  'section, first page',
  'section, far page',
  'article',
  'archive month',
  'feed',
  'search',
] as const
export type PageKind = (typeof pageKinds)[number]

/** Paths of one round, in one language; articles, pages and months are others in each round. */
export type Targets = Record<PageKind, string>

/** LIST_SIZE of app/(site)/site.ts, which only Next can load. */
const LIST_SIZE = 20
/** Page of the section that is timed, and how far others in the rounds are from it. */
const FAR = 500
const AROUND = 50

/** What is asked for in a language, and which page of its section the far ones lie around. */
export interface Asked {
  rounds: Targets[]
  farPage: number
}

/** Finds what is asked for in each round. @param random decides which articles, pages, months and words */
export async function targetsOf(locale: Locale, rounds: number, random: Random): Promise<Asked> {
  const section = await largestSection(locale)
  const { cursors, farPage } = await farCursors(locale, section.ids)
  const rows = await reading().select().from(liveMonths).where(eq(liveMonths.locale, locale))
  const slugs = await someSlugs(locale, rounds)
  const path = sectionPath(locale, section.slug)
  const targets = slugs.map((slug) => ({
    'front page': frontPath(locale),
    'section, first page': path,
    'section, far page': beforePath(path, random.pick(cursors)),
    article: articlePath(locale, slug),
    'archive month': archivePath(locale, random.pick(rows).month),
    feed: feedPath(locale),
    search: searchPath(locale, `${random.pick(makers)[locale]} ${random.pick(things)[locale]}`),
  }))
  return { rounds: targets, farPage }
}

/** The section at the top that has the most sections below it, and all of them. */
async function largestSection(locale: Locale): Promise<{ slug: string; ids: number[] }> {
  const { top } = await readSections(locale)
  const [largest] = top.toSorted((a, b) => b.children.length - a.children.length)
  if (!largest) throw new Error('the database has no sections')
  return { slug: largest.slug, ids: SectionTree.idsUnder(largest) }
}

/** Cursors of the pages around the far one: each is the place of the last article of the page before. */
async function farCursors(locale: string, ids: number[]): Promise<{ cursors: string[]; farPage: number }> {
  const { shownAt: at, articleId: id, sectionId } = liveArticleSections
  const rows = await reading()
    .selectDistinct({ at, id })
    .from(liveArticleSections)
    .where(and(inArray(sectionId, ids), eq(liveArticleSections.locale, locale)))
    .orderBy(desc(at), desc(id))
    .limit((FAR + AROUND) * LIST_SIZE)
  // A small database has no page 500: then it is the farthest there are.
  const last = Math.floor(rows.length / LIST_SIZE)
  const first = Math.max(1, last - 2 * AROUND)
  const before = Array.from({ length: last - first }, (_, step) => rows[(first + step) * LIST_SIZE - 1]!)
  return { cursors: before.map(writeCursor), farPage: Math.round((first + last) / 2) }
}

async function someSlugs(locale: string, count: number): Promise<string[]> {
  const ids = await sampleIds(count * 4)
  const { slug, articleId, state } = liveArticles
  const rows = await reading()
    .select({ slug })
    .from(liveArticles)
    .where(and(inArray(articleId, ids), eq(liveArticles.locale, locale), eq(state, 'live')))
    .limit(count)
  if (rows.length < count) throw new Error('the database has too few articles')
  return rows.map((row) => row.slug)
}
