import { and, desc, eq, gt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveMonths } from '#db/schema/live.ts'

/** Months that have articles, newest first: `2019-07` and how many. */
export async function readMonths(locale: string): Promise<{ month: string; count: number }[]> {
  return reading()
    .select({ month: liveMonths.month, count: liveMonths.count })
    .from(liveMonths)
    .where(and(eq(liveMonths.locale, locale), gt(liveMonths.count, 0)))
    .orderBy(desc(liveMonths.month))
}
