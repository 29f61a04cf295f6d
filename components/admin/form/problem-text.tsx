import type { FormState } from '#lib/form-state.ts'
import { Icon } from '../kit/icon.tsx'

type Problem = NonNullable<FormState['problem']>

/** What is wrong, and where it can be mended: in another tab, so that what was typed here stays. */
export function ProblemText({ problem: { message, again } }: { problem: Problem }) {
  return (
    <>
      <Icon name="alert" />
      <span>
        {message}{' '}
        {again && (
          <a href={again.href} target="_blank" rel="noopener">
            {again.label}
          </a>
        )}
      </span>
    </>
  )
}
