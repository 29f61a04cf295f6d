import { actorWords } from '#components/admin/audit/words.ts'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { HistoryTable } from '#components/admin/publishing/history-table.tsx'
import type { History as Publications } from '#domain/publications/desk.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import type { Part } from './part.ts'

/** What readers got, the newest first. */
export async function History({ standing, history }: Part & { history: Publications }) {
  const { t, locale, timeZone } = await deskWords()
  const { publications, brokenAt } = history
  return (
    <Section id="history" title={t('desk.publishing.history.title')}>
      {brokenAt !== null && (
        <Notice tone="danger">
          <p>{t('desk.publishing.history.broken', { version: brokenAt })}</p>
        </Notice>
      )}
      {publications.length === 0 ? (
        <EmptyState title={t('desk.publishing.history.none')}>
          {t('desk.publishing.history.noneLead')}
        </EmptyState>
      ) : (
        <HistoryTable
          uid={standing.uid}
          lang={standing.locale}
          zone={zoneName(deskRequest().now, locale, timeZone)}
          entries={publications.toReversed().map(({ version, kind, revision, note, by, at }) => ({
            ...{ version, kind, revision, note },
            by: actorWords(t, { ...by, nameNow: null }),
            at: formatMoment(at, locale, timeZone),
          }))}
          t={t}
        />
      )}
    </Section>
  )
}
