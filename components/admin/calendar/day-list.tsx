import type { CalendarEntry } from '#domain/calendar/types.ts'
import { calendarPath } from '#i18n/desk-work-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { Pager } from '../kit/pager.tsx'
import { Entry } from './entry.tsx'

interface Props {
  day: string
  list: { entries: CalendarEntry[]; count: number; next: string | null }
  filter: Record<string, string | undefined>
  /** Where this page begins; undefined for the first. */
  after: string | undefined
  t: Translator
  locale: Locale
  timeZone: string
}

/** All of one day, page by page. */
export function DayList({ day, list: { entries, count, next }, filter, after, t, locale, timeZone }: Props) {
  const to = (place?: string) => calendarPath({ ...filter, view: 'day', from: day, after: place })
  return (
    <div className="calendar is-day">
      <p className="calendar-count">{t('desk.calendar.dayCount', { count })}</p>
      <ul className="calendar-entries">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} t={t} locale={locale} timeZone={timeZone} />
        ))}
      </ul>
      <Pager
        label={t('desk.calendar.pages')}
        {...(after !== undefined && { first: { href: to(), label: t('desk.calendar.first') } })}
        {...(next !== null && { next: { href: to(next), label: t('desk.calendar.next') } })}
      />
    </div>
  )
}
