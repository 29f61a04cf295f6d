import { EntryList } from '#components/admin/audit/entry-list.tsx'
import { ExportForm } from '#components/admin/audit/export-form.tsx'
import { FilterForm } from '#components/admin/audit/filter-form.tsx'
import { subjectWords } from '#components/admin/audit/words.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { changesOf } from '#domain/audit/changes.ts'
import { auditChoices, auditSubject, readAudit } from '#domain/audit/desk.ts'
import { auditQuery, filterOf } from '#domain/audit/query.ts'
import { zoneName } from '#i18n/dates.ts'
import { auditPath } from '#i18n/desk-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'

/** Entries on a page. */
const SHOWN = 50

export const generateMetadata = () => titled((t) => t('desk.audit.title'))

/** What was done and tried, by whom and from where. */
export default function AuditPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => auditPage(at, searchParams))
}

async function auditPage(at: AtDesk, searchParams: Query) {
  const { t, locale, timeZone } = await deskWords()
  const query = await searchParams
  const asked = auditQuery(query)
  const filter = filterOf(asked, timeZone)
  const { before } = query
  // Any other text begins at the beginning.
  const place = typeof before === 'string' && readCursor(before) ? before : undefined
  const { entries, next } = await readAudit(at.actor, filter ?? {}, { limit: SHOWN, before: place, locale })
  const choices = await auditChoices(at.actor)
  const subject = filter?.subject ? await auditSubject(at.actor, filter.subject, locale) : null
  const { now } = deskRequest()
  return (
    <Desk at={at} wide>
      <PageHead title={t('desk.audit.title')} lead={t('desk.audit.intro')} />
      <FilterForm asked={asked} {...choices} subject={subject && subjectWords(t, subject)} t={t} />
      {!filter && <Notice tone="warning">{t('desk.audit.badFilter')}</Notice>}
      {filter && <ExportForm asked={asked} t={t} />}
      {entries.length === 0 ? (
        <EmptyState title={t('desk.audit.empty')}>{t('desk.audit.emptyHint')}</EmptyState>
      ) : (
        <EntryList
          entries={entries.map((entry) => ({ ...entry, changes: changesOf(entry.before, entry.after) }))}
          t={t}
          timeZone={timeZone}
          zone={zoneName(now, locale, timeZone)}
        />
      )}
      <Pager
        label={t('desk.audit.pages')}
        {...(place !== undefined && { first: { href: auditPath(asked), label: t('desk.audit.newest') } })}
        {...(next !== null && {
          next: { href: auditPath({ ...asked, before: next }), label: t('desk.audit.older') },
        })}
      />
    </Desk>
  )
}
