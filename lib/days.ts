import { Temporal } from 'temporal-polyfill'
import type { Instant } from './instant.ts'

/** Days as calendars have them, `2026-11-23`, in whatever zone; weeks begin on Monday (ISO 8601), as in Britain and China. */

const DAYS_OF_WEEK = 7

/** Whether a text is a day there was or will be, in the years 1 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** So many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** So many months later or earlier: the first day of that month. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }).toString()
}

/** The seven days of the week a day is in. */
export function weekOf(day: string): string[] {
  return daysFrom(mondayOf(day), DAYS_OF_WEEK)
}

/** All weeks that have a day of the month a day is in, one after the other: 28 to 42 days. */
export function weeksOfMonth(day: string): string[] {
  const first = Temporal.PlainDate.from(day).with({ day: 1 })
  const begin = mondayOf(first.toString())
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const end = mondayOf(last.toString())
  return daysFrom(begin, Temporal.PlainDate.from(begin).until(end).days + DAYS_OF_WEEK)
}

/** So many days, the first one named. */
export function daysFrom(first: string, count: number): string[] {
  const begin = Temporal.PlainDate.from(first)
  return Array.from({ length: count }, (_, days) => begin.add({ days }).toString())
}

/**
 * When days that follow each other begin in a zone, and when the last one ends: one instant more than there are days. Days have
 * 23 or 25 hours where clocks are changed.
 */
export function dayBounds(days: readonly string[], timeZone: string): Instant[] {
  const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
  const last = days.at(-1)
  return last === undefined ? [] : [...days, addDays(last, 1)].map(startOf)
}

/** Which of the days an instant is in. @param bounds of dayBounds() @returns -1 for none of them */
export function dayAt(instant: Instant, bounds: readonly Instant[]): number {
  if (bounds.length < 2 || instant < bounds[0]! || instant >= bounds.at(-1)!) return -1
  let [low, high] = [0, bounds.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (instant < bounds[middle]!) high = middle
    else low = middle
  }
  return low
}

/**
 * The same time of day on another day, in a zone; of an hour that clocks show twice, the first.
 * @throws RangeError where clocks are put forward over it on that day
 */
export function sameTimeOn(instant: Instant, day: string, timeZone: string): Instant {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainTime()
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(time)
  const found = wanted.toZonedDateTime(timeZone)
  if (!found.toPlainDateTime().equals(wanted)) throw new RangeError(`no ${wanted.toString()} in ${timeZone}`)
  return found.epochMilliseconds
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}
