import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What to do about it. */
  children?: ReactNode
  actions?: ReactNode
}

/** Nothing is here yet, and what would bring something here. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  )
}
