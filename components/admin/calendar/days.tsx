import type { CalendarDay } from '#domain/calendar/types.ts'
import { formatDayAndMonth, formatDayOfWeek, formatWeekdayName } from '#i18n/dates.ts'
import { calendarPath, piecePath } from '#i18n/desk-work-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { weekOf } from '#lib/days.ts'
import { Icon } from '../kit/icon.tsx'
import { Entry } from './entry.tsx'

interface Props {
  days: CalendarDay[]
  view: 'month' | 'week'
  /** `2026-11-23` in the site's zone */
  today: string
  /** Of the month that is shown, `2026-11`: others' days are dimmed. */
  month: string
  /** What narrows the calendar, for the links into a day. */
  filter: Record<string, string | undefined>
  mayPlan: boolean
  t: Translator
  locale: Locale
  timeZone: string
}

/** A headline in a cell takes three or four lines at most. */
const COLUMNS = { month: 40, week: 60 }

/** Weeks below each other, a day a column; on narrow screens one list of the days that have something. */
export function Days({ days, view, today, month, filter, mayPlan, t, locale, timeZone }: Props) {
  const shared = { t, locale, timeZone }
  return (
    <div className={`calendar is-${view}`}>
      <div className="calendar-weekdays" aria-hidden="true">
        {weekOf(days[0]!.day).map((day) => (
          <span key={day}>{formatWeekdayName(day, locale)}</span>
        ))}
      </div>
      <ol className="calendar-days">
        {days.map(({ day, entries, more }) => (
          <li
            key={day}
            className={dayClass(entries.length === 0, day === today, !day.startsWith(month))}
            data-day={day}
          >
            <h3 className="calendar-day" aria-current={day === today ? 'date' : undefined}>
              <a href={calendarPath({ ...filter, view: 'day', from: day })}>
                <span className="calendar-number" aria-hidden="true">
                  {day.endsWith('-01') ? formatDayAndMonth(day, locale) : Number(day.slice(8))}
                </span>
                <span className="calendar-name">{formatDayOfWeek(day, locale)}</span>
              </a>
              {day === today && <span className="calendar-today">{t('desk.calendar.today')}</span>}
            </h3>
            {entries.length > 0 && (
              <ul className="calendar-entries">
                {entries.map((entry) => (
                  <Entry key={entry.key} entry={entry} {...shared} columns={COLUMNS[view]} />
                ))}
              </ul>
            )}
            {more > 0 && (
              <p className="calendar-more">
                <a
                  href={calendarPath({ ...filter, view: 'day', from: day })}
                  aria-label={t('desk.calendar.moreOf', { more, day: formatDayAndMonth(day, locale) })}
                >
                  {t('desk.calendar.more', { more })}
                </a>
              </p>
            )}
            {mayPlan && day >= today && (
              <a
                className="calendar-add"
                href={piecePath('new', { at: day })}
                aria-label={t('desk.calendar.planOn', { day: formatDayAndMonth(day, locale) })}
              >
                <Icon name="add" />
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function dayClass(isEmpty: boolean, isToday: boolean, isOutside: boolean): string {
  return [
    'calendar-cell',
    ...(isEmpty ? ['is-empty'] : []),
    ...(isToday ? ['is-today'] : []),
    ...(isOutside ? ['is-outside'] : []),
  ].join(' ')
}
