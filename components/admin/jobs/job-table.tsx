import type { WatchedJob } from '#domain/jobs/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf } from '#lib/instant.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { spanWords } from '../schedules/words.ts'
import { jobWords } from './words.ts'

interface Props {
  jobs: WatchedJob[]
  t: Translator
  locale: Locale
  timeZone: string
}

/** What recurs: when each ran last, how long, what came of it, and when it runs next. */
export function JobTable({ jobs, t, locale, timeZone }: Props) {
  const time = (instant: number) => (
    <time dateTime={isoOf(instant, timeZone)}>{formatMoment(instant, locale, timeZone)}</time>
  )
  return (
    <DataTable
      caption={t('desk.jobs.recurring')}
      rows={jobs}
      keyOf={({ name }) => name}
      columns={[
        { label: t('desk.jobs.column.job'), as: 'name', cell: (job) => jobWords(t, job) },
        { label: t('desk.jobs.column.every'), cell: ({ every }) => spanWords(t, every) },
        {
          label: t('desk.jobs.column.last'),
          as: 'quiet',
          cell: ({ last, runningSince }) =>
            runningSince !== null ? time(runningSince) : last ? time(last.startedAt) : '–',
        },
        {
          label: t('desk.jobs.column.took'),
          as: 'number',
          cell: ({ last }) =>
            last ? t('desk.jobs.took', { ms: Math.max(0, last.endedAt - last.startedAt) }) : '–',
        },
        { label: t('desk.jobs.column.outcome'), cell: (job) => <Outcome job={job} t={t} /> },
        { label: t('desk.jobs.column.next'), as: 'quiet', cell: ({ nextAt }) => time(nextAt) },
      ]}
    />
  )
}

function Outcome({ job: { last, runningSince }, t }: { job: WatchedJob; t: Translator }) {
  if (runningSince !== null) return <Tag tone="accent">{t('desk.jobs.running')}</Tag>
  if (last === null) return <Tag>{t('desk.jobs.notYet')}</Tag>
  if (last.problem === null) return <Tag tone="done">{t('desk.jobs.ran')}</Tag>
  return <Tag tone="danger">{t('desk.jobs.failed', { problem: last.problem })}</Tag>
}
