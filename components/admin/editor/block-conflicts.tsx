import type { Body, WorkConflict } from '#domain/articles/types.ts'
import { blockId } from '#domain/body/own-ids.ts'
import { plainText } from '#domain/body/text.ts'
import type { BodyEditorProps } from './types.ts'
import type { EditorWords } from './words.ts'

type BlockConflict = Extract<WorkConflict, { kind: 'block' }>

interface Props extends Pick<BodyEditorProps, 'body' | 'conflicts' | 'readOnly' | 'onResolve'> {
  lang: string
  words: EditorWords['conflict']
}

/** Blocks that two people changed, where they cannot be drawn in the text itself: both, side by side, until somebody chooses. */
export function BlockConflicts({ body, conflicts, readOnly, onResolve, lang, words }: Props) {
  const open = conflicts.filter((one): one is BlockConflict => one.kind === 'block')
  return open.map((conflict) => (
    <div
      key={`${conflict.ours} ${conflict.theirs}`}
      className="work-conflict"
      role="group"
      aria-label={words.label}
    >
      <p className="work-conflict-title">{words.label}</p>
      <div className="work-conflict-sides">
        {(['ours', 'theirs'] as const).map((side) => (
          <div key={side}>
            <p className="field-hint">{words[side]}</p>
            <p className="work-conflict-value" lang={lang}>
              {textOf(body, conflict[side])}
            </p>
          </div>
        ))}
      </div>
      <div className="button-row">
        {(['ours', 'theirs', 'both'] as const).map((keep) => (
          <button
            key={keep}
            type="button"
            className="button is-plain"
            disabled={readOnly}
            onClick={() => onResolve(conflict, keep)}
          >
            {{ ours: words.keepOurs, theirs: words.keepTheirs, both: words.keepBoth }[keep]}
          </button>
        ))}
      </div>
    </div>
  ))
}

function textOf({ version, doc }: Body, id: string): string {
  const content = doc.content?.filter((block) => blockId(block) === id) ?? []
  return plainText({ version, doc: { ...doc, content } })
}
