import type { ReactNode } from 'react'
import type { useField } from './form-context.ts'
import { ProblemText } from './problem-text.tsx'

interface Props {
  field: ReturnType<typeof useField>
  label: string
  /** The word for fields that may stay empty. */
  optional?: string
  hint?: ReactNode
  className?: string
  children: ReactNode
}

/** Label, hint and problem around a control. */
export function FieldFrame({ field: { ids, problem }, label, optional, hint, className, children }: Props) {
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={ids.field}>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={ids.hint}>
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p className="field-problem" id={ids.problem}>
          <ProblemText problem={problem} />
        </p>
      )}
    </div>
  )
}
