import type { AuditEntry, Change } from '#domain/audit/types.ts'
import { auditPath } from '#i18n/desk-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { Facts } from '../kit/facts.tsx'
import { Changes } from './changes.tsx'

interface Props {
  entry: AuditEntry
  changes: Change[]
  t: Translator
}

/** All that is known of an entry, folded away. */
export function EntryDetails({ entry, changes, t }: Props) {
  const { id, at, actor, command, reason, subject, requestId } = entry
  const facts = [
    { label: t('desk.audit.entry.utc'), value: <code>{new Date(at).toISOString()}</code> },
    { label: t('desk.audit.entry.command'), value: <code>{command}</code> },
    reason !== null && { label: t('desk.audit.entry.reason'), value: <code>{reason}</code> },
    actor.uid !== null && { label: t('desk.audit.entry.account'), value: <code>{actor.uid}</code> },
    { label: t('desk.audit.entry.requestId'), value: <code>{requestId}</code> },
    subject !== null && {
      label: t('desk.audit.entry.subject'),
      value: (
        <a href={auditPath({ subject: `${subject.kind}:${subject.id}` })}>
          {t('desk.audit.entry.onlySubject')}
        </a>
      ),
    },
  ]
  return (
    <details className="audit-details">
      <summary>
        {t('desk.audit.entry.details')}{' '}
        <span className="hidden-label">{t('desk.audit.entry.number', { id: String(id) })}</span>
      </summary>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      <Changes changes={changes} t={t} />
    </details>
  )
}
