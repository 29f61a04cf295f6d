import { JobTable } from '#components/admin/jobs/job-table.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readJobs } from '#domain/jobs/desk.ts'
import { countFailed } from '#domain/schedules/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { schedulePath } from '#i18n/desk-article-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { outbox } from './outbox.tsx'

/** How long a failure is pointed out, in milliseconds: a week. */
const RECENT = 7 * 24 * 3_600_000

export const generateMetadata = () => titled((t) => t('desk.jobs.title'))

/** What the house does by itself, and what could not be done. */
export default function JobsPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => jobsPage(at, searchParams))
}

async function jobsPage(at: AtDesk, query: Query) {
  const { t, locale, timeZone } = await deskWords()
  const { since, jobs, handles } = await readJobs(at.actor)
  const failed = await countFailed(at.actor, deskRequest().now - RECENT)
  const said = await asked(query, 'said')
  const effects = await outbox({ at, query, handles })
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.jobs.title')} lead={t('desk.jobs.lead')} />
      {(said === 'retried' || said === 'dropped') && (
        <Notice tone="done">
          <p role="status">{t(`desk.jobs.${said}`)}</p>
        </Notice>
      )}
      {effects}
      <Section id="schedules" title={t('desk.jobs.schedules')} lead={t('desk.jobs.schedulesLead')}>
        <p>
          {t('desk.jobs.schedulesFailed', { n: failed })}{' '}
          <a href={schedulePath(failed > 0 ? { list: 'failed' } : {})}>
            {t(failed > 0 ? 'desk.jobs.toFailed' : 'desk.jobs.toSchedules')}
          </a>
        </p>
      </Section>
      <Section
        id="recurring"
        title={t('desk.jobs.recurring')}
        lead={since !== null && t('desk.jobs.since', { time: formatMoment(since, locale, timeZone) })}
      >
        {since === null ? (
          <EmptyState title={t('desk.jobs.none')}>{t('desk.jobs.noneLead')}</EmptyState>
        ) : (
          <JobTable {...{ jobs, t, locale, timeZone }} />
        )}
      </Section>
    </Desk>
  )
}
