import type { ArticleView } from '#domain/articles/types.ts'
import type { Edition } from '../site/edition.ts'
import { Moment } from '../ui/moment.tsx'

const kinds = ['correction', 'update', 'retraction', 'reinstatement', 'redaction'] as const

interface Props {
  notes: ArticleView['notes']
  edition: Edition
}

/** What was changed after publication: before the text, newest first. */
export function Notes({ notes, edition: { locale, timeZone, t } }: Props) {
  const told = notes.filter((note) => note.note !== '')
  if (told.length === 0) return null
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{t('article.notes')}</h2>
      <ul>
        {told.toReversed().map((note) => (
          <li key={note.version}>
            <p className="note-kind">
              <strong>{t(`article.noteKinds.${kindOf(note.kind)}`)}</strong>{' '}
              <Moment at={note.at} locale={locale} timeZone={timeZone} as="moment" />
            </p>
            <p>{note.note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function kindOf(kind: string): (typeof kinds)[number] | 'other' {
  return kinds.find((known) => known === kind) ?? 'other'
}
