import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { Tag } from '../kit/tag.tsx'

interface Props {
  article: { dueAt: number | null; workState: string | null }
  /** UTC milliseconds */
  now: number
  t: Translator
  locale: Locale
  timeZone: string
}

/** Until when somebody shall have written it; marked once that is over and it is not done. */
export function DueTag({ article: { dueAt, workState }, now, t, locale, timeZone }: Props) {
  if (dueAt === null) return null
  const isOpen = workState === 'draft' || workState === 'in_review'
  const isOverdue = isOpen && dueAt < now
  return (
    <>
      <time dateTime={isoOf(dueAt, timeZone)}>
        {t('desk.reviews.assign.dueAt', { time: formatMoment(dueAt, locale, timeZone) })}
      </time>{' '}
      {isOverdue && <Tag tone="danger">{t('desk.reviews.assign.overdue')}</Tag>}
    </>
  )
}
