import { reading } from '#db/client.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { dayAt, dayBounds } from '#lib/days.ts'
import { entriesFor } from './entries.ts'
import { keyOf, marksIn, type Span } from './marks.ts'
import {
  calendarSources,
  type CalendarDay,
  type CalendarEntry,
  type CalendarSource,
  type Mark,
} from './types.ts'

/** Which part of the calendar is looked at, and when, UTC milliseconds. */
export interface CalendarView extends Pick<Span, 'locale' | 'sections'> {
  timeZone: string
  now: number
}

/**
 * Days that follow each other, with the first entries of each and the number of the rest. Only what is shown is read whole.
 * @param most entries of a day that are shown
 * @throws Forbidden
 */
export async function readDays(
  actor: Actor,
  days: readonly string[],
  { timeZone, now, ...filter }: CalendarView,
  most: number,
): Promise<CalendarDay[]> {
  requireDesk(actor)
  const bounds = dayBounds(days, timeZone)
  const span = { ...filter, from: bounds[0]!, until: bounds.at(-1)! }
  const marks = await marksIn(reading(), span, calendarSources)
  const byDay = Map.groupBy(marks, ({ at }) => dayAt(at, bounds))
  const shown = days.map((_day, at) => (byDay.get(at) ?? []).slice(0, most))
  const entries = await entriesFor({ db: reading(), actor, now }, shown.flat())
  const entriesByDay = Map.groupBy(entries, ({ at }) => dayAt(at, bounds))
  return days.map((day, at) => ({
    day,
    entries: entriesByDay.get(at) ?? [],
    more: (byDay.get(at)?.length ?? 0) - shown[at]!.length,
  }))
}

/**
 * One page of a day's entries, by key.
 * @param sources left out, all
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function readDay(
  actor: Actor,
  day: string,
  { timeZone, now, ...filter }: CalendarView,
  page: { limit: number; after?: string | undefined; sources?: readonly CalendarSource[] },
): Promise<{ entries: CalendarEntry[]; count: number; next: string | null }> {
  requireDesk(actor)
  const [from, until] = dayBounds([day], timeZone) as [number, number]
  const marks = await marksIn(reading(), { ...filter, from, until }, page.sources ?? calendarSources)
  const begin = page.after === undefined ? 0 : placeAfter(marks, page.after)
  const shown = marks.slice(begin, begin + page.limit)
  const last = begin + page.limit < marks.length ? shown.at(-1) : undefined
  return {
    entries: await entriesFor({ db: reading(), actor, now }, shown),
    count: marks.length,
    next: last ? writeCursor({ at: last.at, id: keyOf(last) }) : null,
  }
}

function placeAfter(marks: readonly Mark[], after: string): number {
  const cursor = readCursor(after)
  if (!cursor) return refuse('cursor.unknown', { cursor: after }, 'after')
  const place = marks.findIndex(
    (mark) => mark.at > cursor.at || (mark.at === cursor.at && keyOf(mark) > cursor.id),
  )
  return place === -1 ? marks.length : place
}
