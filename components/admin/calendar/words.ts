import type { CalendarEntry, CalendarKind } from '#domain/calendar/types.ts'
import { formatDayAndMonth, formatMonth, formatWeekday } from '#i18n/dates.ts'
import { publishingPath, workPath } from '#i18n/desk-article-paths.ts'
import { piecePath } from '#i18n/desk-work-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import type { Translator } from '#i18n/translate.ts'
import type { IconName } from '../kit/icon-paths.ts'

const ICONS: Record<CalendarKind, IconName> = {
  publish: 'clock',
  expire: 'expire',
  failed: 'alert',
  embargo: 'embargo',
  planned: 'planned',
  begun: 'edit',
  first: 'check',
  correction: 'info',
  retraction: 'close',
  withdrawal: 'close',
  reinstatement: 'check',
  expiry: 'expire',
  redaction: 'close',
}

/** What is drawn beside the word for a kind. */
export function iconOf(kind: CalendarKind): IconName {
  return ICONS[kind]
}

/** Where something is done about an entry: what is still to come, on its publishing page. */
export function hrefOf({ kind, article, piece }: CalendarEntry): string | null {
  if (article === null) return piece === null ? null : piecePath(piece)
  const isToCome = kind === 'publish' || kind === 'expire' || kind === 'failed' || kind === 'embargo'
  return isToCome ? publishingPath(article) : workPath(article)
}

/** What moving things says. */
export function moveWords(t: Translator, place: string) {
  const say = (word: keyof Messages['desk']['calendar']['move']) => t(`desk.calendar.move.${word}`, { place })
  return {
    ...{ title: say('title'), at: say('at'), hint: say('hint'), send: say('send'), sending: say('sending') },
    ...{ cancel: say('cancel'), dragHint: say('dragHint'), undo: say('undo'), other: say('other') },
  }
}

/** What the part that is shown is called: `November 2026`, `23 Nov – 29 Nov 2026`, a day with its weekday. */
export function periodWords(
  { view, day, days }: { view: string; day: string; days: readonly string[] },
  locale: Locale,
  t: Translator,
): string {
  if (view === 'month') return formatMonth(day.slice(0, 7), locale)
  if (view === 'day') return formatWeekday(Date.parse(`${day}T12:00:00Z`), locale, 'UTC')
  const [from, to] = [days[0]!, days.at(-1)!]
  return t('desk.calendar.weekOf', {
    ...{ from: formatDayAndMonth(from, locale), to: formatDayAndMonth(to, locale) },
    year: (locale === 'zh' ? from : to).slice(0, 4),
  })
}
