import type { ReactNode } from 'react'
import type { DeskEffect, EffectList } from '#domain/outbox/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { DataTable, type Column } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { effectWords } from './words.ts'

interface Props {
  list: EffectList
  effects: DeskEffect[]
  t: Translator
  locale: Locale
  timeZone: string
  /** What can be done about one. */
  actions: (effect: DeskEffect) => ReactNode
}

/** Effects of one list, with what is known of each. */
export function EffectTable({ list, effects, t, locale, timeZone, actions }: Props) {
  const time = (instant: number | null) =>
    instant !== null && (
      <time dateTime={isoOf(instant, timeZone)}>{formatMoment(instant, locale, timeZone)}</time>
    )
  const columns: Column<DeskEffect>[] = [
    { label: t('desk.jobs.column.effect'), as: 'name', cell: (effect) => effectWords(t, effect) },
    { label: t('desk.jobs.column.asked'), as: 'quiet', cell: ({ createdAt }) => time(createdAt) },
    { label: t('desk.jobs.column.attempts'), as: 'number', cell: ({ attempts }) => attempts },
    list === 'waiting'
      ? { label: t('desk.jobs.column.due'), cell: ({ dueAt }) => time(dueAt) }
      : { label: t('desk.jobs.column.ended'), cell: ({ doneAt }) => time(doneAt) },
    { label: t('desk.jobs.column.note'), cell: (effect) => <Known effect={effect} t={t} /> },
  ]
  if (list !== 'over') columns.push({ label: t('desk.jobs.column.actions'), as: 'actions', cell: actions })
  return (
    <DataTable
      caption={t(`desk.jobs.list.${list}`)}
      rows={effects}
      keyOf={({ id }) => id}
      columns={columns}
    />
  )
}

function Known({ effect: { end, note }, t }: { effect: DeskEffect; t: Translator }) {
  return (
    <>
      {end !== null && <Tag tone={end === 'done' ? 'done' : 'plain'}>{t(`desk.jobs.end.${end}`)}</Tag>}{' '}
      {note ?? (end === null && '–')}
    </>
  )
}
