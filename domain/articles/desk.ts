import { eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { matchTerms } from '#db/dialect/listing-terms.ts'
import { articles } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { termsOf, type ArticleFilter } from './filter.ts'
import { listedFrom } from './list-existing.ts'
import { listedArticles, type ListedArticle } from './listed.ts'
import { PLACES_PER_MS } from './listing.ts'

export { readAssignment, type Assignment } from './assignment.ts'
export type { ArticleContent } from '#db/schema/json.ts'
export type { ArticleFilter } from './filter.ts'
export { findArticle } from './find.ts'
export type { ListedArticle } from './listed.ts'
export { showArticle, type ShownArticle } from './show.ts'
export { readStanding, type ContentChange, type Finding, type Standing } from './standing.ts'
export type { ArticleSummary } from './summary.ts'

interface Page {
  limit: number
  /** Cursor out of `next` of the page before. */
  before?: string | undefined
}

/**
 * One page of the newsroom's articles, the newest changed first, by key and never by offset.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listArticles(
  actor: Actor,
  filter: ArticleFilter,
  { limit, before }: Page,
): Promise<{ articles: ListedArticle[]; next: string | null }> {
  requireDesk(actor)
  const after = before === undefined ? undefined : readCursor(before)
  if (after === null) return refuse('cursor.unknown', { cursor: before ?? '' }, 'before')
  const all = termsOf(filter)
  if (!all) return { articles: [], next: null }
  // One more than is shown tells whether there is a next page, without counting.
  const ids = await matchTerms(reading(), { all, after, ...placesOf(filter), limit: limit + 1 })
  const shown = await listedArticles(ids.slice(0, limit))
  const last = shown.at(-1)
  return {
    articles: shown.map(({ articleId: _id, place: _place, ...article }) => article),
    next: ids.length > limit && last ? writeCursor({ at: last.place, id: last.articleId }) : null,
  }
}

/** What articles are called at the desk now, by their uids; '' where a headline is still to come. @throws Forbidden */
export async function headlinesOf(actor: Actor, uids: readonly string[]): Promise<Map<string, string>> {
  requireDesk(actor)
  const rows = await reading()
    .select({ uid: articles.uid, headline: listings.headline })
    .from(articles)
    .innerJoin(listings, eq(listings.articleId, articles.id))
    .where(inArray(articles.uid, [...uids]))
  return new Map(rows.map(({ uid, headline }) => [uid, headline]))
}

/** Whether articles from before there was a list are still being put on it. @throws Forbidden */
export async function isListUnderWay(actor: Actor): Promise<boolean> {
  requireDesk(actor)
  return (await listedFrom(reading())) !== 0
}

function placesOf({ from, to }: ArticleFilter) {
  const at = (instant: number | undefined) => instant && instant * PLACES_PER_MS
  return { from: at(from), until: at(to) }
}
