import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { dropTerms, freePlaces, writeTerms } from '#db/dialect/listing-terms.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { listings } from '#db/schema/listing.ts'
import { publications } from '#db/schema/publications.ts'
import { sha256 } from '#lib/hash.ts'
import { listingTerms } from './listing-terms.ts'

/** Places of one millisecond: what changed within it keeps an order. Instants times this stay whole numbers until 2255. */
export const PLACES_PER_MS = 1000

/**
 * Brings the desk's list in line with an article, whatever changed of it. domain/execute.ts calls it after every command
 * whose subject is an article, in the same transaction; where nothing that is listed changed, nothing is written.
 */
export function refreshListing(db: Database, articleId: number): Promise<void> {
  return refreshListings(db, [articleId])
}

/** The same for several articles, of which each id stands there once. */
export async function refreshListings(db: Database, articleIds: number[]): Promise<void> {
  const kept = await db.select().from(listings).where(inArray(listings.articleId, articleIds))
  const before = new Map(kept.map((row) => [row.articleId, row]))
  const sources = await sourcesOf(db, articleIds)
  const changed = sources.filter((row) => before.get(row.articleId)?.hash !== row.hash)
  if (changed.length === 0) return
  await dropListings(
    db,
    changed.map(({ articleId }) => articleId),
  )
  const wanted = changed.map(({ articleId, changedAt }) => {
    const was = before.get(articleId)
    return was?.changedAt === changedAt ? was.place : changedAt * PLACES_PER_MS + (articleId % PLACES_PER_MS)
  })
  const places = await freePlaces(db, wanted)
  const placed = changed.map((row, at) => ({ ...row, place: places[at]! }))
  await db.insert(listings).values(placed.map(({ terms: _terms, ...row }) => row))
  await writeTerms(db, placed)
}

/** Takes articles off the list, before they are deleted. */
export async function dropListings(db: Database, articleIds: number[]): Promise<void> {
  const dropped = await db.delete(listings).where(inArray(listings.articleId, articleIds)).returning()
  if (dropped.length > 0) await dropTerms(db, dropped)
}

/** What the list shall have of articles. */
async function sourcesOf(db: Database, articleIds: number[]) {
  const rows = await db
    .select({
      article: articles,
      content: sql<ArticleContent>`coalesce(${workingCopies.content}, ${revisions.content})`.mapWith(
        revisions.content,
      ),
      writtenAt: workingCopies.updatedAt,
      revisedAt: revisions.createdAt,
      publishedAt: publications.at,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(workingCopies, eq(workingCopies.articleId, articles.id))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(inArray(articles.id, articleIds))
  return rows.map(({ article, content, writtenAt, revisedAt, publishedAt }) => {
    const { id, trashedAt, createdBy } = article
    const begunBy = createdBy.kind === 'staff' ? createdBy.uid : null
    const row = {
      articleId: id,
      changedAt: Math.max(revisedAt, writtenAt ?? 0, publishedAt ?? 0, trashedAt ?? 0),
      headline: content.headline,
      slug: content.slug,
      sections: content.sections,
      bylines: content.bylines.map(({ name }) => name),
      shownAt: content.shownAt,
      terms: listingTerms({ ...article, trashed: trashedAt !== null, begunBy }, content),
    }
    return { ...row, hash: sha256(JSON.stringify(row)) }
  })
}
