import type { CalendarEntry } from '#domain/calendar/types.ts'
import { formatTime } from '#i18n/dates.ts'
import { piecePath } from '#i18n/desk-work-paths.ts'
import { isLocale, localeTag, type Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { fitWidth } from '#lib/display-width.ts'
import { isoOf, localOf } from '#lib/instant.ts'
import { Icon } from '../kit/icon.tsx'
import type { Handle } from './handle.ts'
import { hrefOf, iconOf } from './words.ts'

interface Props {
  entry: CalendarEntry
  t: Translator
  locale: Locale
  timeZone: string
  /** Columns the title may take, a Chinese character being two; left out, all of it stands there. */
  columns?: number
}

/** One thing of a day: its kind as a drawing and a word, its time, and where it leads. */
export function Entry({ entry, t, locale, timeZone, columns = Infinity }: Props) {
  const { kind, at, assignee, move, piece } = entry
  const title = entry.title || t('desk.calendar.untitled')
  const time = formatTime(at, locale, timeZone)
  return (
    <li
      className={`calendar-entry is-${kind}`}
      data-entry={entry.key}
      data-handle={move === null ? undefined : JSON.stringify(handleOf(entry, title, timeZone))}
    >
      <p className="calendar-kind">
        <Icon name={iconOf(kind)} />
        <time dateTime={isoOf(at, timeZone)}>{time}</time>
        <span>{t(`desk.calendar.kind.${kind}`)}</span>
      </p>
      <p className="calendar-title">
        <a
          href={hrefOf(entry) ?? '#'}
          draggable={move === null ? undefined : false}
          title={fitWidth(title, columns) === title ? undefined : title}
          lang={entry.locale !== null && isLocale(entry.locale) ? localeTag(entry.locale) : undefined}
        >
          {fitWidth(title, columns)}
        </a>
      </p>
      {assignee !== null && <p className="calendar-who">{assignee}</p>}
      {move !== null && (
        <button
          type="button"
          className="button is-quiet calendar-move"
          aria-label={t('desk.calendar.move.of', { title, time })}
        >
          {t('desk.calendar.move.open')}
        </button>
      )}
      {kind === 'begun' && piece !== null && (
        <p className="calendar-who">
          <a href={piecePath(piece)}>{t('desk.calendar.piece.title')}</a>
        </p>
      )}
    </li>
  )
}

/** What a script has to know to move it. */
function handleOf({ key, at, move }: CalendarEntry, title: string, timeZone: string): Handle {
  const id = move?.what === 'schedule' ? String(move.id) : (move?.uid ?? '')
  return { key, what: move!.what, id, seen: at, local: localOf(at, timeZone).slice(0, 16), title }
}
