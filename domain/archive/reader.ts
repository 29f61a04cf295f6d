import { and, desc, eq, gt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveMonths } from '#db/schema/live.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'

/** Months that have articles, newest first: `2019-07` and how many. Wrong with each article that comes or goes. */
export async function readMonthCounts(locale: string): Promise<{ month: string; count: number }[]> {
  readsSoftly(listTag.monthCounts(locale))
  return monthsOf(locale)
}

/** Months that have articles, newest first: `2019-07`. Wrong only where a month gets its first or loses its last. */
export async function readMonths(locale: string): Promise<{ month: string }[]> {
  readsSoftly(listTag.months(locale))
  return (await monthsOf(locale)).map(({ month }) => ({ month }))
}

async function monthsOf(locale: string): Promise<{ month: string; count: number }[]> {
  return reading()
    .select({ month: liveMonths.month, count: liveMonths.count })
    .from(liveMonths)
    .where(and(eq(liveMonths.locale, locale), gt(liveMonths.count, 0)))
    .orderBy(desc(liveMonths.month))
}
