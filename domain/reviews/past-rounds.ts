import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import type { LoadedWork } from '#domain/working-copies/inside.ts'
import type { PastRound, Said } from './types.ts'

/**
 * Rounds that are over, the newest first, and how each ended.
 * @param all what was said in them, in the order of time
 */
export async function pastRounds(
  db: Database,
  { article, work }: LoadedWork,
  all: readonly (Said & { round: number })[],
): Promise<PastRound[]> {
  const rounds = Map.groupBy(all, ({ round }) => round)
  if (rounds.size === 0) return []
  const numbers = all.map(({ revision }) => revision)
  const published = await publishedAmong(db, article.id, numbers)
  const later = await db
    .select({ number: revisions.number, by: revisions.createdBy, at: revisions.createdAt })
    .from(revisions)
    .where(and(eq(revisions.articleId, article.id), gt(revisions.number, Math.min(...numbers))))
    .orderBy(asc(revisions.number))
  const past = [...rounds].map(([round, said]): PastRound => {
    const last = said.at(-1)!
    if (last.verdict === 'sent_back') return { round, said, end: 'sentBack', edited: null }
    if (published.has(last.revision)) return { round, said, end: 'published', edited: null }
    const next = later.find(({ number }) => number > last.revision)
    const edited = next ? { by: next.by.name, at: next.at } : { by: work.updatedBy.name, at: work.updatedAt }
    return { round, said, end: 'void', edited }
  })
  return past.toReversed()
}

async function publishedAmong(db: Database, articleId: number, numbers: readonly number[]) {
  const rows = await db
    .select({ number: revisions.number })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(eq(revisions.articleId, articleId), inArray(revisions.number, [...new Set(numbers)])))
  return new Set(rows.map(({ number }) => number))
}
