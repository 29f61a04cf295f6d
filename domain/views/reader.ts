import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewTotals } from '#db/schema/views.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'
import { keptMostRead, MOST_READ } from './kept-most-read.ts'
import { tally, unwritten } from './tally.ts'
import { mostReadOfWeek, type Read } from './week.ts'

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

/** How long an answer is kept where no job looks after it, in milliseconds: every front and list page asks. */
const KEPT = 60_000

/**
 * The live articles of a language that were read most in the last seven days, most first. The answer is kept until
 * a job announces another one (announce-most-read.ts), without that for a minute, so an article withdrawn since may
 * be among them.
 * @returns articles with their readings of those days; at most five, none that nobody read
 */
export function mostRead(locale: string, now: number): Promise<Read[]> {
  readsSoftly(listTag.mostRead(locale))
  const kept = keptMostRead()
  const known = kept.get(locale)
  if (known && (known.lasting || Math.abs(now - known.at) < KEPT)) return known.answer
  // The promise is kept, not what comes of it: pages made at the same time wait for one query.
  const answer = mostReadOfWeek(locale, now, MOST_READ)
  const made = { at: now, answer, lasting: false }
  kept.set(locale, made)
  answer.catch(() => kept.get(locale) === made && kept.delete(locale))
  return answer
}
