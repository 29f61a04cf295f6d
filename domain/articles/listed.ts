import { desc, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { staff } from '#db/schema/staff.ts'
import { translationStates } from '#db/schema/translations.ts'
import type { ArticleSummary } from './summary.ts'

/** An article in the desk's list: its words are the working copy's. */
export interface ListedArticle extends ArticleSummary {
  /** Names as printed. */
  bylines: string[]
  /** Who began it. */
  begunBy: string
  /** When its text, what is live of it, or its trashing changed last; UTC milliseconds. */
  changedAt: number
  isTrashed: boolean
  /** Who shall write it; null where that is nobody in particular. */
  assignee: string | null
  /** Until when, UTC milliseconds. */
  dueAt: number | null
  /** Parts of what it translates that changed since; 0 where it is in step, or translates nothing. */
  lag: number
}

/** Articles by their ids as lines of the list, in its order, with their places in it. */
export async function listedArticles(
  ids: readonly number[],
): Promise<(ListedArticle & { articleId: number; place: number })[]> {
  if (ids.length === 0) return []
  const { uid, locale, liveState, workState, firstPublishedAt, createdAt, createdBy, trashedAt, dueAt } =
    articles
  const rows = await reading()
    .select({
      listing: listings,
      article: {
        ...{ uid, locale, liveState, workState, firstPublishedAt, createdAt, createdBy, trashedAt, dueAt },
      },
      assignee: staff.name,
      revision: revisions.number,
      lag: translationStates.lag,
    })
    .from(listings)
    .innerJoin(articles, eq(articles.id, listings.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(staff, eq(staff.uid, articles.assigneeUid))
    .leftJoin(translationStates, eq(translationStates.articleId, articles.id))
    .where(inArray(listings.articleId, [...ids]))
    .orderBy(desc(listings.place), desc(listings.articleId))
  return rows.map(({ listing, article, assignee, revision, lag }) => ({
    articleId: listing.articleId,
    place: listing.place,
    uid: article.uid,
    locale: article.locale,
    slug: listing.slug,
    headline: listing.headline,
    sections: listing.sections,
    liveState: article.liveState,
    workState: article.workState,
    revision,
    shownAt: listing.shownAt ?? article.firstPublishedAt,
    createdAt: article.createdAt,
    bylines: listing.bylines,
    begunBy: article.createdBy.name,
    changedAt: listing.changedAt,
    isTrashed: article.trashedAt !== null,
    assignee,
    dueAt: article.dueAt,
    lag: lag ?? 0,
  }))
}
