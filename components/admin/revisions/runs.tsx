import type { Run } from '#domain/revisions/types.ts'
import type { Translator } from '#i18n/translate.ts'

interface Props {
  runs: readonly Run[]
  /** What is left out: of the old text what was added, of the new one what was removed. */
  without?: 'added' | 'removed'
  t: Translator
}

/** Text with what was added and removed in it, told by line and by words too, not by colour alone. */
export function Runs({ runs, without, t }: Props) {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }, at) => {
      if (kind === 'same') return text
      const Mark = kind === 'added' ? 'ins' : 'del'
      return (
        <Mark key={at}>
          <span className="hidden-label">{t(`desk.revisions.marks.${kind}`)} </span>
          {text}
          <span className="hidden-label"> {t('desk.revisions.marks.end')} </span>
        </Mark>
      )
    })
}
