import { count, desc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewDays } from '#db/schema/views.ts'
import { holdReadings } from '#domain/views/hold.ts'
import { seeded } from './random.ts'

/** How many days back readings are made, and how many articles are read on each, most of them among the newest. */
const DAYS = 30
const READ_A_DAY = 4_000
const NEWEST = 20_000
const DAY = 86_400_000

/**
 * Makes the readings of the last thirty days, as far as they are not there: "most read" adds up the last seven,
 * of a database that was filled weeks ago too.
 * @param now UTC milliseconds
 */
export async function fillReadings(now: number): Promise<void> {
  const days = Array.from({ length: DAYS }, (_, back) =>
    new Date(now - back * DAY).toISOString().slice(0, 10),
  )
  const rows = await reading()
    .select({ day: viewDays.day, articles: count() })
    .from(viewDays)
    .groupBy(viewDays.day)
  // The sample news bring a few of their own.
  const there = new Set(rows.filter((row) => row.articles > READ_A_DAY / 2).map((row) => row.day))
  const missing = days.filter((day) => !there.has(day))
  if (missing.length === 0) return
  const newest = await newestUids()
  for (const day of missing) {
    const random = seeded(Date.parse(day) / DAY)
    const uids = new Set(Array.from({ length: READ_A_DAY }, () => random.favour(newest)))
    // A few are read a thousand times, most once or twice.
    const counted = [...uids].map((uid) => ({ uid, count: Math.ceil(2 / (random.next() + 0.002)) }))
    await holdReadings(day, counted)
  }
}

async function newestUids(): Promise<string[]> {
  const rows = await reading()
    .select({ uid: liveArticles.uid })
    .from(liveArticles)
    .where(eq(liveArticles.state, 'live'))
    .orderBy(desc(liveArticles.articleId))
    .limit(NEWEST)
  return rows.map((row) => row.uid)
}
