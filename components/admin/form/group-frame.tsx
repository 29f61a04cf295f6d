import type { ReactNode } from 'react'
import type { useField } from './form-context.ts'
import { ProblemText } from './problem-text.tsx'

interface Props {
  field: ReturnType<typeof useField>
  legend: string
  hint?: string
  children: ReactNode
}

/** Legend, hint and problem around several boxes to tick. */
export function GroupFrame({ field: { ids, problem, describedBy }, legend, hint, children }: Props) {
  return (
    <fieldset className="field" aria-describedby={describedBy}>
      <legend className="field-label">{legend}</legend>
      {hint && (
        <p className="field-hint" id={ids.hint}>
          {hint}
        </p>
      )}
      <div className="field-options">{children}</div>
      {problem && (
        <p className="field-problem" id={ids.problem}>
          <ProblemText problem={problem} />
        </p>
      )}
    </fieldset>
  )
}
