import { eq, inArray } from 'drizzle-orm'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { may } from '#domain/actor.ts'
import { placesOf, reachOf } from '#domain/articles/inside.ts'
import type { Entries, Looking } from './looking.ts'

/** What is published, or taken from readers, by itself; and what should have been. */
export async function scheduleEntries({ db, actor }: Looking, ids: readonly number[]): Promise<Entries> {
  const rows = await db
    .select({
      schedule: schedules,
      article: { uid: articles.uid, locale: articles.locale },
      planned: jsonText(revisions.content, 'headline'),
      listed: listings.headline,
    })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .leftJoin(revisions, eq(revisions.id, schedules.revisionId))
    .leftJoin(listings, eq(listings.articleId, schedules.articleId))
    .where(inArray(schedules.id, [...ids]))
  const places = await placesOf(
    db,
    rows.map(({ schedule }) => schedule.articleId),
  )
  return new Map(
    rows.map(({ schedule: { id, action, state, articleId, dueAt }, article, planned, listed }) => {
      const isMovable = state === 'waiting' && may(actor, 'article:publish', reachOf(places.get(articleId)!))
      return [
        id,
        {
          key: `schedule-${id}`,
          kind: state === 'failed' ? 'failed' : action,
          at: dueAt,
          title: planned ?? listed ?? '',
          locale: article.locale,
          article: article.uid,
          ...{ piece: null, assignee: null },
          move: isMovable ? { what: 'schedule', id } : null,
        },
      ]
    }),
  )
}
