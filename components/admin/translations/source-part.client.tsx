'use client'

import { ActionForm } from '../form/action-form.client.tsx'
import { Submit } from '../form/submit.client.tsx'
import type { ShownPart, SourceOf } from './types.ts'

interface Props {
  one: ShownPart
  source: SourceOf
  isCurrent: boolean
  /** The translation still has the source's words here. */
  isUntranslated: boolean
  mayCheck: boolean
  /** The translation has it too. */
  isThere: boolean
  /** Goes to it in the translation. */
  onText: () => void
  /** Puts it into the translation, or takes it out, as it is in the source now. */
  onPut: () => void
}

/** A block or field of the source, and what became of it since it was translated. */
export function SourcePart(props: Props) {
  const { one, source, isCurrent, isUntranslated } = props
  const { part, shown, drift } = one
  const flagged = drift ? (drift.isOpen ? ' is-open' : ' is-checked') : ''
  return (
    <li
      className={`source-part${flagged}${isCurrent ? ' is-current' : ''}`}
      data-part={part}
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {shown}
      {isUntranslated && <p className="source-note">{source.words.notTranslated}</p>}
      {drift && <DriftOfPart {...props} />}
    </li>
  )
}

function DriftOfPart({ one, source, mayCheck, isThere, onText, onPut }: Props) {
  const { part, block } = one
  const { said, checked, change, happened, isOpen } = one.drift!
  const { words, uid, seen, check } = source
  const mayPut = (happened === 'added' && block !== null && !isThere) || (happened === 'removed' && isThere)
  return (
    <div className="drift" role="group" aria-label={said}>
      <p className="drift-said">{said}</p>
      {checked && <p className="drift-said">{checked}</p>}
      {change && <div className="drift-change">{change}</div>}
      {isOpen && (
        <div className="button-row">
          {mayCheck && (
            <ActionForm
              key={`${part} ${seen}`}
              action={check}
              className="drift-check"
              label={`${words.check}: ${said}`}
            >
              <input type="hidden" name="uid" value={uid} />
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="part" value={part} />
              <Submit tone="plain" pending={words.checking}>
                {words.check}
              </Submit>
            </ActionForm>
          )}
          {mayCheck && mayPut && (
            <button type="button" className="button is-plain" onClick={onPut}>
              {happened === 'added' ? words.insert : words.remove}
            </button>
          )}
          {isThere && (
            <button type="button" className="button is-quiet" onClick={onText}>
              {words.toText}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
