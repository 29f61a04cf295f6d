import { Temporal } from 'temporal-polyfill'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/**
 * The instant a wall clock in a zone shows.
 * @param local ISO 8601 without zone: `2019-07-31T15:45:11`, or a date alone (then when that day begins); of an hour that clocks
 *   show twice, the first is meant
 * @param timeZone IANA name, such as `Asia/Shanghai`
 * @throws RangeError when the date or the time does not exist, clocks being put forward, or the zone is unknown
 */
export function instantOf(local: string, timeZone: string): Instant {
  if (!/[Tt ]/.test(local)) {
    return Temporal.PlainDate.from(local, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds
  }
  const wanted = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  const found = wanted.toZonedDateTime(timeZone)
  if (!found.toPlainDateTime().equals(wanted)) throw new RangeError(`no ${local} in ${timeZone}`)
  return found.epochMilliseconds
}

/** Wall clock of an instant in a zone, to the second: `2019-07-31T15:45:11`. */
export function localOf(instant: Instant, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' })
}

/** Instant with the zone's offset, for machines: `2019-07-31T15:45:11+08:00`. */
export function isoOf(instant: Instant, timeZone: string): string {
  return zoned(instant, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** The day of an instant in a zone: `2019-07-31`. */
export function dayOf(instant: Instant, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString()
}

/**
 * When the next day begins in a zone: at midnight, or an hour later where clocks are put forward then
 * (America/Sao_Paulo until 2018).
 */
export function nextMidnight(now: Instant, timeZone: string): Instant {
  return zoned(now, timeZone).toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
}

/**
 * First instant of a month and of the month after, in a zone.
 * @throws RangeError when the month is not 1 to 12
 */
export function monthBounds(
  year: number,
  month: number,
  timeZone: string,
): { from: Instant; until: Instant } {
  const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' })
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
  return { from: at(first), until: at(first.add({ months: 1 })) }
}

/** True where the zone's name is known to this machine. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

function zoned(instant: Instant, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
}
