import { and, asc, desc, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { publications } from '#db/schema/publications.ts'
import { viewDays } from '#db/schema/views.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { readCounts } from '#domain/views/reader.ts'
import { dayAt, dayBounds } from '#lib/days.ts'
import { keptSums } from './kept-sums.ts'

/** How many there were on a day. */
export interface DayFigure {
  day: string
  count: number
}

/** Publications that gave readers something they had not: what was changed since is not counted again. */
const COUNTED = ['first', 'reinstatement'] as const

/**
 * How many articles came out on each of some days that follow each other.
 * @param days in the zone
 * @throws Forbidden
 */
export async function publishedByDay(
  actor: Actor,
  days: readonly string[],
  timeZone: string,
): Promise<DayFigure[]> {
  requireDesk(actor)
  const bounds = dayBounds(days, timeZone)
  const { at, kind } = publications
  const rows = await reading()
    .select({ at })
    .from(publications)
    .where(and(gte(at, bounds[0]!), lt(at, bounds.at(-1)!), inArray(kind, COUNTED)))
  const counts = days.map(() => 0)
  for (const row of rows) counts[dayAt(row.at, bounds)]! += 1
  return days.map((day, index) => ({ day, count: counts[index]! }))
}

/**
 * Readings of all articles on each of some days that follow each other. Adding a month of them up takes a while, so days that
 * are over are kept for a few minutes (kept-sums.ts).
 * @param days UTC, as readings are counted
 * @param now UTC milliseconds
 * @throws Forbidden
 */
export async function readingsByDay(
  actor: Actor,
  days: readonly string[],
  now: number,
): Promise<DayFigure[]> {
  requireDesk(actor)
  const sums = await keptSums(days, now, sumDays)
  return days.map((day) => ({ day, count: sums.get(day) ?? 0 }))
}

async function sumDays(days: readonly string[]): Promise<Map<string, number>> {
  const { day, count } = viewDays
  const rows = await reading()
    .select({ day, sum: sql<number>`sum(${count})` })
    .from(viewDays)
    .where(and(gte(day, days[0]!), lte(day, days.at(-1)!)))
    .groupBy(day)
    .orderBy(asc(day))
  // PostgreSQL gives sums as text.
  return new Map(rows.map((row) => [row.day, Number(row.sum)]))
}

/** An article that came out, and how often it was read since. */
export interface Published {
  uid: string
  locale: string
  headline: string
  /** UTC milliseconds */
  at: number
  readings: number
}

/** What came out last and readers still have, with its readings so far. @throws Forbidden */
export async function justPublished(actor: Actor, limit: number): Promise<Published[]> {
  requireDesk(actor)
  const { uid, locale, headline } = liveArticles
  const rows = await reading()
    .select({ uid, locale, headline, at: publications.at })
    .from(publications)
    .innerJoin(liveArticles, eq(liveArticles.articleId, publications.articleId))
    .where(and(inArray(publications.kind, COUNTED), eq(liveArticles.state, 'live')))
    .orderBy(desc(publications.at), desc(publications.id))
    .limit(limit)
  const counts = await readCounts(rows.map((row) => row.uid))
  return rows.map((row) => ({ ...row, readings: counts[row.uid] ?? 0 }))
}
