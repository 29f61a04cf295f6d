import type { ReactNode } from 'react'

interface Props {
  label: string
  /** What it says to those who do not see what it stands beside. */
  spoken?: string
  children: ReactNode
}

/** What is seldom wanted: a press away, without scripts too. */
export function More({ label, spoken, children }: Props) {
  return (
    <details className="more">
      <summary className="button is-quiet" aria-label={spoken}>
        {label}
      </summary>
      <div className="more-body">{children}</div>
    </details>
  )
}
