import { asc, gte, max, min } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { seeded } from './random.ts'

/** Ids of live, corrected and withdrawn articles, spread over the whole database; the same each time. */
export async function sampleIds(size: number): Promise<number[]> {
  const db = reading()
  const { articleId } = liveArticles
  const [ends] = await db.select({ first: min(articleId), last: max(articleId) }).from(liveArticles)
  const [first, last] = [ends?.first ?? 0, ends?.last ?? 0]
  const random = seeded(size)
  const ids = new Set<number>()
  for (let tries = 0; tries < size; tries++) {
    const from = first + random.below(last - first + 1)
    const [row] = await db
      .select({ id: articleId })
      .from(liveArticles)
      .where(gte(articleId, from))
      .orderBy(asc(articleId))
      .limit(1)
    if (row) ids.add(row.id)
  }
  return [...ids]
}
