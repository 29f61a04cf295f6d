import type { ReactNode } from 'react'
import type { ScheduleItem } from '#domain/schedules/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { ScheduledHeadline } from './headline.tsx'
import { actionWords, spanWords } from './words.ts'

interface Props {
  items: ScheduleItem[]
  t: Translator
  locale: Locale
  timeZone: string
  /** UTC milliseconds */
  now: number
  /** What can be done about one. */
  actions: (item: ScheduleItem) => ReactNode
}

/** What waits, the next first. */
export function WaitingTable({ items, t, locale, timeZone, now, actions }: Props) {
  return (
    <DataTable
      caption={t('desk.schedule.lists.waiting')}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('desk.schedule.column.article'),
          as: 'name',
          cell: ({ article }) => <ScheduledHeadline article={article} t={t} />,
        },
        {
          label: t('desk.schedule.column.due'),
          cell: ({ dueAt }) => (
            <time dateTime={isoOf(dueAt, timeZone)}>{formatMoment(dueAt, locale, timeZone)}</time>
          ),
        },
        { label: t('desk.schedule.column.in'), cell: (item) => <Wait item={item} now={now} t={t} /> },
        { label: t('desk.schedule.column.what'), cell: (item) => actionWords(t, item) },
        { label: t('desk.schedule.column.by'), as: 'quiet', cell: ({ by }) => by },
        { label: t('desk.schedule.column.actions'), as: 'actions', cell: actions },
      ]}
    />
  )
}

function Wait({ item: { dueAt, attempts }, now, t }: { item: ScheduleItem; now: number; t: Translator }) {
  if (attempts > 0) return <Tag tone="danger">{t('desk.schedule.trying', { attempts })}</Tag>
  if (dueAt <= now) return <Tag tone="accent">{t('desk.schedule.due')}</Tag>
  return t('desk.schedule.in', { span: spanWords(t, dueAt - now) })
}
