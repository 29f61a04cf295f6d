'use client'

import { useId, type InputHTMLAttributes, type ReactNode } from 'react'
import { TooLong } from './too-long.client.tsx'
import { useComposed } from './use-composed.ts'
import { useWriting } from './writing-context.ts'

type Passed = 'inputMode' | 'lang' | 'placeholder' | 'spellCheck' | 'type' | 'autoCapitalize'

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, Passed> {
  label: string
  /** The label is said, not shown: what stands around it says it. */
  quiet?: boolean
  hint?: ReactNode
  /** What is wrong with it, as far as the page knows. */
  problem?: string | undefined
  value: string
  /** Longest that the server takes, in characters. */
  most?: number
  onValue: (value: string) => void
}

/** One line of the facts. */
export function Line({ label, quiet, hint, problem, value, most, onValue, ...passed }: Props) {
  const id = `line${useId()}`
  const { readOnly } = useWriting()
  const typed = useComposed(value, onValue)
  const about = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null, `${id}-length`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="field">
      <label className={quiet ? 'hidden-label' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        className="control"
        id={id}
        readOnly={readOnly}
        aria-invalid={problem ? true : undefined}
        aria-describedby={about}
        autoComplete="off"
        {...passed}
        {...typed}
      />
      <TooLong id={`${id}-length`} value={typed.value} most={most} />
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
