import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewDays } from '#db/schema/views.ts'
import { utcDay } from './rules.ts'

/** An article with its readings of the last days. */
export interface Read {
  articleId: number
  slug: string
  count: number
}

/** What counts for "most read": days in UTC, today included. */
const DAYS = 7
/** How many of the most read of all languages are looked at first, for each one that is wanted. */
const LOOKED_AT = 50

/**
 * Live articles of a language by readings of the last seven days, most first. A week is much to add up: not for
 * each page.
 * @param now UTC milliseconds
 * @returns at most `limit`, none that nobody read
 */
export async function mostReadOfWeek(locale: string, now: number, limit: number): Promise<Read[]> {
  const first = utcDay(now - (DAYS - 1) * 86_400_000)
  const looked = await sumDays(locale, first, limit, true)
  // A language few people read may have none among the most read of all.
  return looked.length < limit ? sumDays(locale, first, limit, false) : looked
}

/** @param bounded whether to look only at the most read of all languages, which is nearly always enough */
async function sumDays(locale: string, first: string, limit: number, bounded: boolean): Promise<Read[]> {
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
    .select({ articleId: most.articleId, slug: liveArticles.slug, count: most.count })
    .from(most)
    .innerJoin(liveArticles, eq(liveArticles.articleId, most.articleId))
    .where(and(eq(liveArticles.locale, locale), eq(liveArticles.state, 'live')))
    .orderBy(desc(most.count), desc(most.articleId))
    .limit(limit)
  // PostgreSQL gives sums as text.
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
