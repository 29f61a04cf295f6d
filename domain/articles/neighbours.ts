import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { newerThan, olderThan } from '#db/dialect/keyset.ts'
import { liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { listTag, pageTag } from '#domain/page-tags.ts'
import { reads, readsSoftly } from '#lib/answer.ts'
import type { Span } from '#lib/page-reads.ts'
import { headlinesById } from './headlines.ts'
import type { ArticleView, Headline } from './types.ts'

/** How many recent articles of each tag are looked at for "related". */
const LOOKED_AT = 30

/** Where an article is filed, by which others stand beside it: ids of its main section and of its tags. */
export interface Filed {
  sectionId: number | null
  tagIds: readonly number[]
}

/**
 * Articles that share most tags, the newer first where equal; filled up from the section.
 * @param filed of an article that is not live as it is shown
 */
export async function readRelated(article: ArticleView, limit: number, filed?: Filed): Promise<Headline[]> {
  const shared = new Map<number, { count: number; at: number }>()
  const tagIds = filed?.tagIds ?? (await tagIdsOf(article.articleId))
  const spans: Span[] = []
  for (const tagId of tagIds) {
    const rows = await reading()
      .select({ id: liveArticleTags.articleId, at: liveArticleTags.shownAt })
      .from(liveArticleTags)
      .where(and(eq(liveArticleTags.tagId, tagId), eq(liveArticleTags.locale, article.locale)))
      .orderBy(desc(liveArticleTags.shownAt), desc(liveArticleTags.articleId))
      .limit(LOOKED_AT)
    spans.push(downTo(rows, LOOKED_AT))
    for (const { id, at } of rows) shared.set(id, { count: (shared.get(id)?.count ?? 0) + 1, at })
  }
  shared.delete(article.articleId)
  const best = [...shared].sort(([, a], [, b]) => b.count - a.count || b.at - a.at).map(([id]) => id)
  const lowest = shared.get(best[limit - 1] ?? 0)
  // Where all that are shown have every tag, nothing older can come before them.
  const enough = lowest?.count === tagIds.length ? { from: lowest.at, until: Infinity } : null
  tagIds.forEach((id, at) => readsSoftly(listTag.tag(id, article.locale), enough ?? spans[at]))
  const ids =
    best.length >= limit ? best : [...best, ...(await sameSection(article, best, limit - best.length, filed))]
  return headlinesById(ids.slice(0, limit))
}

/** From the newest to the last row, or to the end of the list where there were fewer than asked for. */
function downTo(rows: readonly { at: number }[], asked: number): Span {
  return { from: rows.length < asked ? -Infinity : rows.at(-1)!.at, until: Infinity }
}

async function tagIdsOf(articleId: number): Promise<number[]> {
  reads(pageTag.article(articleId))
  const rows = await reading()
    .select({ id: liveArticleTags.tagId })
    .from(liveArticleTags)
    .where(eq(liveArticleTags.articleId, articleId))
    .orderBy(asc(liveArticleTags.position))
  return rows.map((row) => row.id)
}

async function mainSectionOf(articleId: number): Promise<number | null> {
  reads(pageTag.article(articleId))
  const [row] = await reading()
    .select({ id: liveArticleSections.sectionId })
    .from(liveArticleSections)
    .where(and(eq(liveArticleSections.articleId, articleId), eq(liveArticleSections.position, 0)))
  return row?.id ?? null
}

async function sameSection(
  article: ArticleView,
  without: number[],
  limit: number,
  filed: Filed | undefined,
): Promise<number[]> {
  const sectionId = filed ? filed.sectionId : await mainSectionOf(article.articleId)
  if (sectionId === null) return []
  const most = limit + without.length
  const rows = await reading()
    .select({ id: liveArticleSections.articleId, at: liveArticleSections.shownAt })
    .from(liveArticleSections)
    .where(
      and(
        eq(liveArticleSections.sectionId, sectionId),
        eq(liveArticleSections.locale, article.locale),
        ne(liveArticleSections.articleId, article.articleId),
      ),
    )
    .orderBy(desc(liveArticleSections.shownAt), desc(liveArticleSections.articleId))
    .limit(most)
  readsSoftly(listTag.section(sectionId, article.locale), downTo(rows, most))
  return rows
    .map((row) => row.id)
    .filter((id) => !without.includes(id))
    .slice(0, limit)
}

/** The articles before and after this one in its main section, by date. */
export async function readNeighbours(
  article: ArticleView,
  filed?: Filed,
): Promise<{ older: Headline | null; newer: Headline | null }> {
  const sectionId = filed ? filed.sectionId : await mainSectionOf(article.articleId)
  if (sectionId === null) return { older: null, newer: null }
  const t = liveArticleSections
  const here = { at: article.shownAt, id: article.articleId }
  // Live as it is, it may stand elsewhere on the list than as it is shown.
  const another = filed && ne(t.articleId, article.articleId)
  const place = and(eq(t.sectionId, sectionId), eq(t.locale, article.locale), another)
  const select = () => reading().select({ id: t.articleId, at: t.shownAt }).from(t)
  const [older] = await select()
    .where(and(place, olderThan(t.shownAt, t.articleId, here)))
    .orderBy(desc(t.shownAt), desc(t.articleId))
    .limit(1)
  const [newer] = await select()
    .where(and(place, newerThan(t.shownAt, t.articleId, here)))
    .orderBy(asc(t.shownAt), asc(t.articleId))
    .limit(1)
  const span = { from: older?.at ?? -Infinity, until: newer?.at ?? Infinity }
  readsSoftly(listTag.section(sectionId, article.locale), span)
  const headlines = await headlinesById([older?.id, newer?.id].filter((id) => id !== undefined))
  const by = (id: number | undefined) => headlines.find((one) => one.articleId === id) ?? null
  return { older: by(older?.id), newer: by(newer?.id) }
}
