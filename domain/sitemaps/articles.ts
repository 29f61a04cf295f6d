import { and, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'
import type { SitemapEntry } from './types.ts'

/** Stories asked for in one query; SQLite takes at most 32,766 values (sqlite.org/limits.html, 9). */
const AT_ONCE = 5_000

/** What search engines should know of: live, not kept out of them, and not the copy of a piece elsewhere. */
const listed = and(
  eq(liveArticles.state, 'live'),
  eq(liveArticles.noindex, false),
  isNull(liveArticles.canonical),
)

/**
 * Articles by shown date, newest first.
 * @param span UTC milliseconds, `until` excluded
 * @param part which `size` of them, from 0. Parts are counted and not read by key: search engines ask for
 *   them by number, a month has rarely two, and skipping stays within the index of that month.
 */
export async function articlesShown(
  locale: string,
  span: { from: number; until: number },
  part: number,
  size: number,
): Promise<SitemapEntry[]> {
  // Whatever changes another version of a story is announced where this one stands.
  readsSoftly(listTag.articles(locale), { from: span.from, until: span.until - 1 })
  const { shownAt, articleId, slug, storyId, changedAt } = liveArticles
  const rows = await reading()
    .select({ slug, storyId, changedAt })
    .from(liveArticles)
    .where(and(eq(liveArticles.locale, locale), listed, gte(shownAt, span.from), lt(shownAt, span.until)))
    .orderBy(desc(shownAt), desc(articleId))
    .limit(size)
    .offset(part * size)
  const versions = await versionsOf(rows.map((row) => row.storyId))
  return rows.map((row) => ({
    kind: 'article',
    slug: row.slug,
    changedAt: row.changedAt,
    versions: versions.get(row.storyId) ?? [],
  }))
}

async function versionsOf(storyIds: number[]): Promise<Map<number, SitemapEntry['versions']>> {
  const { storyId, locale, slug } = liveArticles
  const found = new Map<number, SitemapEntry['versions']>()
  for (let at = 0; at < storyIds.length; at += AT_ONCE) {
    const rows = await reading()
      .select({ storyId, locale, slug })
      .from(liveArticles)
      .where(and(inArray(storyId, storyIds.slice(at, at + AT_ONCE)), listed))
      .orderBy(storyId, locale)
    for (const row of rows) {
      const versions = found.get(row.storyId) ?? []
      found.set(row.storyId, [...versions, { locale: row.locale, slug: row.slug }])
    }
  }
  return found
}
