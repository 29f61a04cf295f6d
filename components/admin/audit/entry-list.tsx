import { Fragment } from 'react'
import type { AuditEntry, Change } from '#domain/audit/types.ts'
import type { Translator } from '#i18n/translate.ts'
import { isoOf, localOf } from '#lib/instant.ts'
import { Tag } from '../kit/tag.tsx'
import { EntryDetails } from './entry-details.tsx'
import { actorWords, auditWords, subjectWords } from './words.ts'

interface Props {
  entries: (AuditEntry & { changes: Change[] })[]
  t: Translator
  timeZone: string
  /** The zone as people call it: `GMT+8`. */
  zone: string
}

const tones = { done: 'done', refused: 'warning', forbidden: 'danger' } as const

/** Entries as a table, each with its details below it; blocks on narrow screens. */
export function EntryList({ entries, t, timeZone, zone }: Props) {
  const labels = {
    what: t('desk.audit.entry.what'),
    at: t('desk.audit.entry.at', { zone }),
    who: t('desk.audit.entry.who'),
    outcome: t('desk.audit.entry.outcome'),
    subject: t('desk.audit.entry.subject'),
    origin: t('desk.audit.entry.origin'),
  }
  return (
    <div className="rows-frame is-many">
      <table className="rows audit">
        <caption className="hidden-label">{t('desk.audit.title')}</caption>
        <thead>
          <tr>
            {Object.entries(labels).map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ changes, ...entry }) => (
            <Fragment key={entry.id}>
              <tr id={`entry-${entry.id}`}>
                <th scope="row" className="cell-name">
                  {auditWords(t, 'command', entry.command)}
                </th>
                <td data-label={labels.at}>
                  <time dateTime={isoOf(entry.at, timeZone)}>
                    {localOf(entry.at, timeZone).replace('T', ' ')}
                  </time>
                </td>
                <td data-label={labels.who}>
                  <span>
                    {actorWords(t, entry.actor)}{' '}
                    {entry.actor.nameNow && (
                      <span className="audit-now">
                        {t('desk.audit.entry.nowCalled', { name: entry.actor.nameNow })}
                      </span>
                    )}
                  </span>
                </td>
                <td data-label={labels.outcome}>
                  <Tag tone={tones[entry.outcome]}>{auditWords(t, 'outcome', entry.outcome)}</Tag>
                </td>
                <td data-label={labels.subject}>{entry.subject ? subjectWords(t, entry.subject) : '–'}</td>
                <td data-label={labels.origin} className="cell-quiet">
                  {entry.origin}
                </td>
              </tr>
              <tr className="audit-more">
                <td colSpan={Object.keys(labels).length}>
                  <EntryDetails entry={entry} changes={changes} t={t} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
