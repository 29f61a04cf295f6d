import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { jsonListHas, jsonText, textHas } from '#db/dialect/json.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { summaryOf, type ArticleSummary } from './summary.ts'

export type { ArticleContent } from '#db/schema/json.ts'
export { findArticle } from './find.ts'
export { showArticle, type ShownArticle } from './show.ts'
export type { ArticleSummary } from './summary.ts'

/** `draft` is everything with work in hand, live or not; `withdrawn` counts what has expired too. */
export const listStates = ['live', 'draft', 'withdrawn', 'all'] as const

export interface ArticleFilter {
  locale?: string | undefined
  state?: (typeof listStates)[number] | undefined
  /** Ids; an article in any of them is listed. */
  sections?: readonly number[] | undefined
  /** Words of headline, standfirst or slug. */
  text?: string | undefined
  limit: number
  /** Cursor out of `next` of the page before. */
  before?: string | undefined
}

/**
 * One page of the newsroom's articles, the newest made first, by key and never by offset.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listArticles(
  actor: Actor,
  filter: ArticleFilter,
): Promise<{ articles: ArticleSummary[]; next: string | null }> {
  requireDesk(actor)
  const rows = await reading()
    .select({ article: articles, head: revisions })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(and(isNull(articles.trashedAt), ...conditionsOf(filter), beforeCursor(filter.before)))
    .orderBy(desc(articles.createdAt), desc(articles.id))
    .limit(filter.limit + 1)
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)?.article
  const isMore = rows.length > filter.limit && last
  return {
    articles: shown.map(summaryOf),
    next: isMore ? writeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

function conditionsOf({ locale, state, sections, text }: ArticleFilter): (SQL | undefined)[] {
  const { content } = revisions
  return [
    locale === undefined ? undefined : eq(articles.locale, locale),
    stateIs(state),
    sections && jsonListHas(content, 'sections', sections),
    text
      ? or(...['headline', 'standfirst', 'slug'].map((key) => textHas(jsonText(content, key), text)))
      : undefined,
  ]
}

function stateIs(state: ArticleFilter['state']): SQL | undefined {
  switch (state) {
    case 'live':
      return eq(articles.liveState, 'live')
    case 'draft':
      return isNotNull(articles.workState)
    case 'withdrawn':
      return inArray(articles.liveState, ['withdrawn', 'expired'])
    case 'all':
    case undefined:
      return undefined
  }
}

function beforeCursor(before: string | undefined): SQL | undefined {
  if (before === undefined) return undefined
  const cursor = readCursor(before)
  if (!cursor) return refuse('cursor.unknown', { cursor: before }, 'before')
  return olderThan(articles.createdAt, articles.id, cursor)
}
