import type { Change } from '#domain/audit/types.ts'
import type { Translator } from '#i18n/translate.ts'

/** Characters of a value that are shown; the file has all of it. An article's text has tens of thousands. */
const MOST = 1500

/** What a command changed, field by field. */
export function Changes({ changes, t }: { changes: Change[]; t: Translator }) {
  if (changes.length === 0) return <p>{t('desk.audit.entry.noChanges')}</p>
  return (
    <table className="rows audit-changes">
      <caption>{t('desk.audit.entry.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.audit.entry.field')}</th>
          <th scope="col">{t('desk.audit.entry.from')}</th>
          <th scope="col">{t('desk.audit.entry.to')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, from, to }) => (
          <tr key={JSON.stringify(path)}>
            <th scope="row">
              <code>{path.join(' › ') || t('desk.audit.entry.everything')}</code>
            </th>
            <td data-label={t('desk.audit.entry.from')}>
              <Value value={from} none={t('desk.audit.entry.notThere')} />
            </td>
            <td data-label={t('desk.audit.entry.to')}>
              <Value value={to} none={t('desk.audit.entry.notThere')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ value, none }: { value: unknown; none: string }) {
  if (value === undefined) return <span className="audit-none">{none}</span>
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1)
  return <code>{text.length > MOST ? `${text.slice(0, MOST).toWellFormed()}…` : text}</code>
}
