import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveArticles, liveMonths } from '#db/schema/live.ts'
import { siteZone } from '#domain/settings/inside.ts'
import { dayOf } from '#lib/instant.ts'

/** Counts an article into (1) or out of (-1) the month of its date in the site's zone. */
export async function countMonth(db: Database, locale: string, shownAt: number, by: 1 | -1): Promise<void> {
  const month = dayOf(shownAt, await siteZone(db)).slice(0, 7)
  await db
    .insert(liveMonths)
    .values({ locale, month, count: by })
    .onConflictDoUpdate({
      target: [liveMonths.locale, liveMonths.month],
      set: { count: sql`${liveMonths.count} + ${by}` },
    })
  if (by < 0) {
    await db
      .delete(liveMonths)
      .where(and(eq(liveMonths.locale, locale), eq(liveMonths.month, month), eq(liveMonths.count, 0)))
  }
}

/** Counts all months again, as after a change of the site's zone. */
export async function countAllMonths(db: Database): Promise<void> {
  await db.delete(liveMonths)
  const zone = await siteZone(db)
  const rows = await db
    .select({ locale: liveArticles.locale, at: liveArticles.shownAt })
    .from(liveArticles)
    .where(eq(liveArticles.state, 'live'))
  const counts = new Map<string, { locale: string; month: string; count: number }>()
  for (const { locale, at } of rows) {
    const month = dayOf(at, zone).slice(0, 7)
    const key = `${locale} ${month}`
    counts.set(key, { locale, month, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  if (counts.size > 0) await db.insert(liveMonths).values([...counts.values()])
}
