import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { matchTerms } from '#db/dialect/listing-terms.ts'
import { articles } from '#db/schema/articles.ts'
import { liveArticleSections } from '#db/schema/live.ts'
import { liveStates, mark, workStates } from './listing-terms.ts'

/**
 * Articles that a section holds: what readers have in it, and what is being written for it. What was withdrawn or has expired, and
 * nobody works on, lies in no one's way; the trash neither.
 * @returns their ids, at most `limit`
 */
export async function heldBySection(db: Database, sectionId: number, limit: number): Promise<number[]> {
  const live = await db
    .select({ id: liveArticleSections.articleId })
    .from(liveArticleSections)
    .where(eq(liveArticleSections.sectionId, sectionId))
    .orderBy(asc(liveArticleSections.locale), asc(liveArticleSections.shownAt))
    .limit(limit)
  const states = liveStates.flatMap((of) => workStates.map((at) => ({ text: mark.state(false, of, at) })))
  const inHand = await matchTerms(db, { all: [[{ text: mark.section(sectionId) }], states], limit })
  const found = new Set([...live.map(({ id }) => id), ...inHand])
  return [...found].slice(0, limit)
}

/** How articles are called outside of the database, by the order of their ids. */
export async function uidsOf(db: Database, ids: readonly number[]): Promise<{ id: number; uid: string }[]> {
  const { id, uid } = articles
  return db
    .select({ id, uid })
    .from(articles)
    .where(inArray(id, [...ids]))
    .orderBy(asc(id))
}
