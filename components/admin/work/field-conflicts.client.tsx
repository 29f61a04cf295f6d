'use client'

import { filled } from '../editor/words.ts'
import { shownValue } from './shown-value.ts'
import { useConflicts, useWriting, type ArticleField, type FieldConflict } from './writing-context.ts'

/** Where two people changed one of these fields: both, side by side, until somebody chooses. */
export function FieldConflicts({ fields }: { fields: readonly ArticleField[] }) {
  return useConflicts(fields).map((conflict) => (
    <FieldConflictChoice key={JSON.stringify(conflict)} conflict={conflict} />
  ))
}

function FieldConflictChoice({ conflict }: { conflict: FieldConflict }) {
  const { content, words, frame, readOnly, resolve } = useWriting()
  const field = conflict.field as ArticleField
  const show = (value: unknown) => shownValue(field, value, { frame, words }) || words.conflict.empty
  const sides = [
    { keep: 'ours', label: words.conflict.ours, value: content[field], action: words.conflict.keepOurs },
    {
      keep: 'theirs',
      label: words.conflict.theirs,
      value: conflict.theirs,
      action: words.conflict.keepTheirs,
    },
  ] as const
  return (
    <div
      className="work-conflict"
      role="group"
      aria-label={filled(words.conflict.title, { field: words.fields[field] })}
    >
      <p className="work-conflict-title">{filled(words.conflict.title, { field: words.fields[field] })}</p>
      <p className="field-hint">{words.conflict.lead}</p>
      <div className="work-conflict-sides">
        {sides.map(({ keep, label, value, action }) => (
          <div key={keep}>
            <p className="field-hint">{label}</p>
            <p className="work-conflict-value" lang={frame.lang}>
              {show(value)}
            </p>
            <button
              type="button"
              className="button is-plain"
              disabled={readOnly}
              onClick={() => resolve(conflict, keep)}
            >
              {action}
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}
