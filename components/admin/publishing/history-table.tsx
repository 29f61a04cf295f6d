import type { ReactNode } from 'react'
import { comparePath } from '#i18n/desk-article-paths.ts'
import type { Translator } from '#i18n/translate.ts'
import { DataTable } from '../kit/data-table.tsx'

interface Entry {
  version: number
  kind: string
  /** Number of the revision readers got. */
  revision: number
  note: string
  by: string
  /** When, in words. */
  at: string
}

interface Props {
  uid: string
  /** Language of the article. */
  lang: string
  /** Short name of the zone the times are in. */
  zone: string
  /** The newest first. */
  entries: Entry[]
  t: Translator
}

const kinds = [
  'first',
  'typo',
  'update',
  'correction',
  'retraction',
  'withdrawal',
  'reinstatement',
  'expiry',
] as const

/** What readers got, version by version. */
export function HistoryTable({ uid, lang, zone, entries, t }: Props) {
  return (
    <DataTable
      caption={t('desk.publishing.history.title')}
      rows={entries.map((entry, at) => ({ ...entry, before: entries[at + 1] }))}
      keyOf={({ version }) => version}
      columns={[
        {
          label: t('desk.publishing.history.what'),
          as: 'name',
          cell: ({ version, kind }) => (
            <>
              {t('desk.publishing.version', { n: version })} · {t(`desk.publishing.kinds.${kindOf(kind)}`)}
            </>
          ),
        },
        { label: t('desk.publishing.history.at', { zone }), cell: ({ at }) => at },
        { label: t('desk.publishing.history.by'), cell: ({ by }) => by },
        {
          label: t('desk.publishing.history.note'),
          cell: ({ note }) =>
            note ? <span lang={lang}>{note}</span> : <span className="change-none">–</span>,
        },
        { label: t('desk.publishing.history.compare'), as: 'actions', cell: compared },
      ]}
    />
  )

  function compared({ version, revision, before }: Entry & { before: Entry | undefined }): ReactNode {
    if (!before || before.revision === revision) return null
    return (
      <a className="button is-quiet" href={comparePath(uid, before.revision, revision)}>
        {t('desk.publishing.history.compare')}
        <span className="hidden-label"> {t('desk.publishing.version', { n: version })}</span>
      </a>
    )
  }
}

function kindOf(kind: string): (typeof kinds)[number] | 'redaction' {
  return kinds.find((known) => known === kind) ?? 'redaction'
}
