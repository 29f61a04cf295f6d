import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#db/client.ts'
import { jsonNumbers } from '#db/dialect/json.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import type { Reachable } from './reach.ts'

/**
 * Where many articles are, by id, in one query and without their texts: for lists that say of each what whoever asks may do, as
 * the commands ask it of one.
 */
export async function placesOf(
  db: Database,
  articleIds: readonly number[],
): Promise<Map<number, Reachable & { uid: string }>> {
  if (articleIds.length === 0) return new Map()
  const live = alias(revisions, 'live')
  const rows = await db
    .select({
      ...{ id: articles.id, uid: articles.uid, locale: articles.locale },
      head: jsonNumbers(revisions.content, 'sections'),
      workSections: jsonNumbers(workingCopies.content, 'sections'),
      liveSections: jsonNumbers(live.content, 'sections'),
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(workingCopies, eq(workingCopies.articleId, articles.id))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .leftJoin(live, eq(live.id, publications.revisionId))
    .where(inArray(articles.id, [...new Set(articleIds)]))
  return new Map(
    rows.map(({ id, uid, locale, head, ...sections }) => [
      id,
      { uid, article: { locale }, head: { content: { sections: head ?? [] } }, ...sections },
    ]),
  )
}
