import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { connection, reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { processWide } from '#lib/process-wide.ts'
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

interface Read {
  articleId: number
  count: number
}

/** How long an answer is kept, in milliseconds: every front and list page asks, and a week is much to add up. */
const KEPT = 60_000
/** How many of the most read of all languages are looked at first, for each one that is wanted. */
const LOOKED_AT = 50

/**
 * Live articles of a language by readings of the last days (UTC, today included), most first. The answer is
 * kept for a minute, so an article withdrawn since may be among them.
 * @returns article ids with their readings of those days; at most `limit`, none that nobody read
 */
export function mostRead(
  locale: string,
  now: number,
  { days, limit }: { days: number; limit: number },
): Promise<Read[]> {
  const kept = keptAnswers()
  const key = [locale, days, limit, utcDay(now)].join(' ')
  const known = kept.get(key)
  if (known && isFresh(known, now)) return known.answer
  for (const [other, one] of kept) if (!isFresh(one, now)) kept.delete(other)
  const first = utcDay(now - (days - 1) * 86_400_000)
  // The promise is kept, not what comes of it: pages made at the same time wait for one query.
  const made = { at: now, answer: sumDays(locale, first, limit) }
  kept.set(key, made)
  made.answer.catch(() => kept.get(key) === made && kept.delete(key))
  return made.answer
}

interface Kept {
  at: number
  answer: Promise<Read[]>
}

/** By connection: another database, as every test has, begins with none. */
function keptAnswers(): Map<string, Kept> {
  const all = processWide('most-read', () => new WeakMap<object, Map<string, Kept>>())
  const mine = all.get(connection()) ?? new Map<string, Kept>()
  all.set(connection(), mine)
  return mine
}

function isFresh({ at }: Kept, now: number): boolean {
  return Math.abs(now - at) < KEPT
}

/** @param bounded whether to look only at the most read of all languages, which is nearly always enough */
async function sumDays(locale: string, first: string, limit: number, bounded = true): Promise<Read[]> {
  const count = sql<number>`sum(${viewDays.count})`.as('readings')
  // With a sign, or SQLite walks all days by the key, in whose order the groups would come.
  const articleId = sql<number>`+${viewDays.articleId}`
  // Added up before the join: the index of view_days has all of it, rows of articles are wide.
  const sums = reading()
    .select({ articleId: articleId.as('article'), count })
    .from(viewDays)
    .where(gte(viewDays.day, first))
    .groupBy(articleId)
    .orderBy(desc(sql`readings`), desc(sql`article`))
  const most = (bounded ? sums.limit(limit * LOOKED_AT) : sums).as('most')
  const rows = await reading()
    .select({ articleId: most.articleId, count: most.count })
    .from(most)
    .innerJoin(liveArticles, eq(liveArticles.articleId, most.articleId))
    .where(and(eq(liveArticles.locale, locale), eq(liveArticles.state, 'live')))
    .orderBy(desc(most.count), desc(most.articleId))
    .limit(limit)
  // A language few people read may have none among the most read of all.
  if (bounded && rows.length < limit) return sumDays(locale, first, limit, false)
  // PostgreSQL gives sums as text.
  return rows.map((row) => ({ articleId: row.articleId, count: Number(row.count) }))
}
