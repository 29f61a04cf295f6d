import type { ReactNode } from 'react'
import type { ScheduleItem } from '#domain/schedules/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { DataTable, type Column } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { ScheduledHeadline } from './headline.tsx'
import { actionWords, spanWords } from './words.ts'

/** From here on it is no more what readers are promised, in milliseconds. */
const PROMISED = 5_000
/** From here on whoever scheduled it gets a mail (domain/schedules/rules.ts). */
const LATE = 5 * 60_000

interface Props {
  /** What became of them. */
  list: 'failed' | 'done' | 'cancelled'
  items: ScheduleItem[]
  t: Translator
  locale: Locale
  timeZone: string
  /** Why one failed or was cancelled, as a sentence. */
  reason: (problem: NonNullable<ScheduleItem['problem']>) => string
}

/** What is over, the latest first. */
export function OverTable({ list, items, t, locale, timeZone, reason }: Props) {
  const time = (instant: number | null) =>
    instant !== null && (
      <time dateTime={isoOf(instant, timeZone)}>{formatMoment(instant, locale, timeZone)}</time>
    )
  const column = (label: string, cell: (item: ScheduleItem) => ReactNode): Column<ScheduleItem> => ({
    label,
    cell,
  })
  const words = {
    failed: [
      column(t('desk.schedule.column.failedAt'), ({ doneAt }) => time(doneAt)),
      column(t('desk.schedule.column.reason'), ({ problem }) => problem && reason(problem)),
    ],
    done: [
      column(t('desk.schedule.column.doneAt'), ({ doneAt }) => time(doneAt)),
      column(t('desk.schedule.column.late'), (item) => <Lateness item={item} t={t} />),
    ],
    cancelled: [
      column(t('desk.schedule.column.cancelledAt'), ({ doneAt }) => time(doneAt)),
      column(t('desk.schedule.column.reason'), ({ problem }) =>
        problem ? reason(problem) : t('desk.schedule.byHand'),
      ),
    ],
  }
  return (
    <DataTable
      caption={t(`desk.schedule.lists.${list}`)}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('desk.schedule.column.article'),
          as: 'name',
          cell: ({ article }) => <ScheduledHeadline article={article} t={t} />,
        },
        column(t('desk.schedule.column.planned'), ({ dueAt }) => time(dueAt)),
        ...words[list],
        column(t('desk.schedule.column.what'), (item) => actionWords(t, item)),
        { label: t('desk.schedule.column.by'), as: 'quiet', cell: ({ by }) => by },
      ]}
    />
  )
}

function Lateness({ item: { dueAt, doneAt }, t }: { item: ScheduleItem; t: Translator }) {
  const late = (doneAt ?? dueAt) - dueAt
  if (late <= PROMISED) return <Tag tone="done">{t('desk.schedule.onTime')}</Tag>
  return <Tag tone={late > LATE ? 'danger' : 'warning'}>{spanWords(t, late)}</Tag>
}
