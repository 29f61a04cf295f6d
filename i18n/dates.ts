import { dayOf } from '#lib/instant.ts'
import { localeTag, type Locale } from './locales.ts'

const kept = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let made = kept.get(key)
  if (!made) kept.set(key, (made = new Intl.DateTimeFormat(intlTag(locale), options)))
  return made
}

/** Dates as written in Britain and in mainland China. */
function intlTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : localeTag(locale)
}

/** `31 July 2019` / 2019年7月31日 */
export function formatDay(instant: number, locale: Locale, timeZone: string): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant)
}

/** `31 July 2019, 15:45 CST`-like: date, time and the zone's short name. */
export function formatMoment(instant: number, locale: Locale, timeZone: string): string {
  const day = formatDay(instant, locale, timeZone)
  const time = format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    instant,
  )
  return locale === 'zh' ? `${day} ${time}` : `${day}, ${time}`
}

/** Short name of the zone at an instant: `GMT+8`. */
export function zoneName(instant: number, locale: Locale, timeZone: string): string {
  const parts = format(locale, { timeZone, timeZoneName: 'shortOffset', year: 'numeric' }).formatToParts(
    instant,
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** For lists: the time where the day is today's, else day and month, with the year where it is another. */
export function formatShort(instant: number, now: number, locale: Locale, timeZone: string): string {
  const day = dayOf(instant, timeZone)
  const today = dayOf(now, timeZone)
  if (day === today)
    return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  return format(locale, { day: 'numeric', month: locale === 'zh' ? 'long' : 'short', year, timeZone }).format(
    instant,
  )
}

/** `July 2019` / 2019年7月 @param month `2019-07` */
export function formatMonth(month: string, locale: Locale): string {
  return format(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-15T12:00:00Z`),
  )
}

/** The month without its year: `July` / 7月 @param month `2019-07` */
export function formatMonthName(month: string, locale: Locale): string {
  return format(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-15T12:00:00Z`))
}

/** A date without a time, `2019-07-31`, as readers write it. */
export function formatPlainDate(date: string, locale: Locale): string {
  return formatDay(Date.parse(`${date}T12:00:00Z`), locale, 'UTC')
}

/** `Sunday, 22 November 2026` / 2026年11月22日星期日 */
export function formatWeekday(instant: number, locale: Locale, timeZone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return format(locale, options).format(instant)
}

/** Time of day: `09:30`. */
export function formatTime(instant: number, locale: Locale, timeZone: string): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
}

/** `Monday, 23 November` / 11月23日星期一, without the year. @param day `2026-11-23` */
export function formatDayOfWeek(day: string, locale: Locale): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return format(locale, options).format(Date.parse(`${day}T12:00:00Z`))
}

/** `Mon` / 周一 @param day `2026-11-23` */
export function formatWeekdayName(day: string, locale: Locale): string {
  return format(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}

/** `23 Nov` / 11月23日 @param day `2026-11-23` */
export function formatDayAndMonth(day: string, locale: Locale): string {
  const month = locale === 'zh' ? 'long' : 'short'
  return format(locale, { day: 'numeric', month, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}
