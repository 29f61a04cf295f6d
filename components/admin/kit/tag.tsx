import type { ReactNode } from 'react'

interface Props {
  tone?: 'plain' | 'done' | 'warning' | 'danger' | 'accent'
  children: ReactNode
}

/** The state something is in: a dot, and always a word. */
export function Tag({ tone = 'plain', children }: Props) {
  return <span className={`state is-${tone}`}>{children}</span>
}
