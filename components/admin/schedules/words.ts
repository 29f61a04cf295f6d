import type { ScheduleItem } from '#domain/schedules/types.ts'
import type { Translator } from '#i18n/translate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time, in its two largest units: `2 h 5 min`. @param length milliseconds */
export function spanWords(t: Translator, length: number): string {
  const whole = Math.max(0, length)
  if (whole < MINUTE) return t('desk.schedule.span.seconds', { seconds: Math.floor(whole / 1000) })
  const minutes = Math.floor(whole / MINUTE) % 60
  if (whole < HOUR) return t('desk.schedule.span.minutes', { minutes })
  const hours = Math.floor(whole / HOUR) % 24
  if (whole < DAY) return t('desk.schedule.span.hours', { hours, minutes })
  return t('desk.schedule.span.days', { days: Math.floor(whole / DAY), hours })
}

/** What shall happen, or happened: `Update, revision 4`. */
export function actionWords(t: Translator, { action, kind, revision }: ScheduleItem): string {
  if (action === 'expire') return t('desk.schedule.action.expire')
  const what = kind === null ? t('desk.schedule.action.publish') : t(`desk.schedule.kind.${kind}`)
  return t('desk.schedule.ofRevision', { what, revision: revision ?? 0 })
}
