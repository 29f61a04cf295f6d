import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { utcDay } from './rules.ts'
import { tally, unwritten } from './tally.ts'

/** Live articles by uid with their readings, those not yet written included. Unknown uids are left out. */
export async function findCounted(
  uids: string[],
): Promise<{ uid: string; articleId: number; count: number }[]> {
  if (uids.length === 0) return []
  const rows = await reading()
    .select({ uid: liveArticles.uid, articleId: liveArticles.articleId, count: viewTotals.count })
    .from(liveArticles)
    .leftJoin(viewTotals, eq(viewTotals.articleId, liveArticles.articleId))
    .where(and(inArray(liveArticles.uid, uids), eq(liveArticles.state, 'live')))
  const state = tally()
  return rows.map((row) => ({ ...row, count: (row.count ?? 0) + unwritten(state, row.articleId) }))
}

/** Readings of live articles by uid; unknown uids are left out. */
export async function readCounts(uids: string[]): Promise<Record<string, number>> {
  const found = await findCounted(uids)
  return Object.fromEntries(found.map((article) => [article.uid, article.count]))
}

/**
 * Live articles of a language by readings of the last days (UTC, today included), most first.
 * @returns article ids with their readings of those days; at most `limit`, none that nobody read
 */
export async function mostRead(
  locale: string,
  now: number,
  { days, limit }: { days: number; limit: number },
): Promise<{ articleId: number; count: number }[]> {
  const first = utcDay(now - (days - 1) * 86_400_000)
  const sum = sql<number>`sum(${viewDays.count})`
  const rows = await reading()
    .select({ articleId: viewDays.articleId, count: sum })
    .from(viewDays)
    .innerJoin(liveArticles, eq(liveArticles.articleId, viewDays.articleId))
    .where(and(gte(viewDays.day, first), eq(liveArticles.locale, locale), eq(liveArticles.state, 'live')))
    .groupBy(viewDays.articleId)
    .orderBy(desc(sum), desc(viewDays.articleId))
    .limit(limit)
  // PostgreSQL gives sums as text.
  return rows.map((row) => ({ articleId: row.articleId, count: Number(row.count) }))
}
