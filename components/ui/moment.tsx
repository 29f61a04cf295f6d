import { formatDay, formatMoment, formatShort } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import { isoOf } from '#lib/instant.ts'

interface Props {
  at: number
  locale: Locale
  timeZone: string
  /** `short`: the time where the day is today's, for lists; needs `now`. */
  as: 'day' | 'moment' | 'short'
  now?: number
}

/** A date as readers of the language write it, and as machines do. */
export function Moment({ at, locale, timeZone, as, now = at }: Props) {
  const text =
    as === 'day'
      ? formatDay(at, locale, timeZone)
      : as === 'moment'
        ? formatMoment(at, locale, timeZone)
        : formatShort(at, now, locale, timeZone)
  return <time dateTime={isoOf(at, timeZone)}>{text}</time>
}
