'use client'

import { ActionForm } from '../form/action-form.client.tsx'
import { Submit } from '../form/submit.client.tsx'
import { Icon } from '../kit/icon.tsx'
import { filled } from '../editor/words.ts'
import type { Side, SourceOf } from './types.ts'

interface Props {
  source: SourceOf
  side: Side
  onSide: (side: Side) => void
  /** Names of parts that nobody has looked at since they changed. */
  open: readonly string[]
  /** How many are still the source's words. */
  untranslated: number
  mayCheck: boolean
  onStep: (by: 1 | -1) => void
}

/** How the translation stands to its source, and the way from one thing that changed to the next. */
export function DriftBar({ source, side, onSide, open, untranslated, mayCheck, onStep }: Props) {
  const { words, uid, seen, check } = source
  const step = (label: string, icon: 'up' | 'down', key: string, by: 1 | -1) => (
    <button
      type="button"
      className="work-icon"
      disabled={open.length === 0}
      title={`${label} (${key})`}
      aria-label={label}
      aria-keyshortcuts={key}
      onClick={() => onStep(by)}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <section className="drift-bar" aria-label={words.bar}>
      <div className="drift-sides" role="group" aria-label={words.sides}>
        {(['source', 'translation'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => onSide(one)}>
            {words[one]}
          </button>
        ))}
      </div>
      <p className="drift-count" role="status">
        <span className={open.length > 0 ? 'state is-warning' : 'state is-done'}>{source.standing}</span>
        {untranslated > 0 && (
          <span className="state is-plain">{filled(words.untranslated, { n: untranslated })}</span>
        )}
      </p>
      {step(words.previous, 'up', 'Shift+F8', -1)}
      {step(words.next, 'down', 'F8', 1)}
      {mayCheck && open.length > 1 && (
        <ActionForm
          key={`${seen} ${open.length}`}
          action={check}
          className="drift-all"
          label={words.checkAll}
        >
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="seen" value={seen} />
          {open.map((part) => (
            <input key={part} type="hidden" name="part" value={part} />
          ))}
          <Submit tone="plain" pending={words.checking}>
            {words.checkAll}
          </Submit>
        </ActionForm>
      )}
    </section>
  )
}
