import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveArticles, liveMonths } from '#db/schema/live.ts'
import { listTag } from '#domain/page-tags.ts'
import { siteZone } from '#domain/settings/inside.ts'
import { touch } from '#domain/touched.ts'
import { dayOf } from '#lib/instant.ts'

/** An article that is live, by language and shown date. */
interface Dated {
  locale: string
  shownAt: number
}

/** Counts an article out of the month it stood in and into the one it stands in; null where it is not live. */
export async function countMonth(db: Database, before: Dated | null, after: Dated | null): Promise<void> {
  if (!before && !after) return
  const zone = await siteZone(db)
  const monthOf = ({ shownAt }: Dated) => dayOf(shownAt, zone).slice(0, 7)
  if (before && after && before.locale === after.locale && monthOf(before) === monthOf(after)) return
  if (before) await add(db, before.locale, monthOf(before), -1)
  if (after) await add(db, after.locale, monthOf(after), 1)
}

async function add(db: Database, locale: string, month: string, by: 1 | -1): Promise<void> {
  const here = and(eq(liveMonths.locale, locale), eq(liveMonths.month, month))
  const [row] = await db.select({ count: liveMonths.count }).from(liveMonths).where(here)
  const count = (row?.count ?? 0) + by
  if (!row) await db.insert(liveMonths).values({ locale, month, count })
  else if (count === 0) await db.delete(liveMonths).where(here)
  else await db.update(liveMonths).set({ count }).where(here)
  touch(db, [listTag.monthCounts(locale)])
  if (!row || count === 0) touch(db, [listTag.months(locale)])
}

/** Counts all months again, as after a change of the site's zone. */
export async function countAllMonths(db: Database): Promise<void> {
  const before = await db.select().from(liveMonths)
  await db.delete(liveMonths)
  const counts = await counted(db)
  if (counts.length > 0) await db.insert(liveMonths).values(counts)
  for (const { locale } of lacking(before, counts, sameMonth)) touch(db, [listTag.months(locale)])
  for (const { locale } of lacking(before, counts, sameCount)) touch(db, [listTag.monthCounts(locale)])
}

type Month = typeof liveMonths.$inferSelect

async function counted(db: Database): Promise<Month[]> {
  const zone = await siteZone(db)
  const rows = await db
    .select({ locale: liveArticles.locale, at: liveArticles.shownAt })
    .from(liveArticles)
    .where(eq(liveArticles.state, 'live'))
  const counts = new Map<string, Month>()
  for (const { locale, at } of rows) {
    const month = dayOf(at, zone).slice(0, 7)
    const key = `${locale} ${month}`
    counts.set(key, { locale, month, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

/** Months that only one of the two lists has. */
function lacking(some: Month[], others: Month[], same: (one: Month, other: Month) => boolean): Month[] {
  const notIn = (list: Month[]) => (one: Month) => !list.some((other) => same(one, other))
  return [...some.filter(notIn(others)), ...others.filter(notIn(some))]
}

function sameMonth(one: Month, other: Month): boolean {
  return one.locale === other.locale && one.month === other.month
}

function sameCount(one: Month, other: Month): boolean {
  return sameMonth(one, other) && one.count === other.count
}
