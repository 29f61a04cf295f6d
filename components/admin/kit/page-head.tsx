import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  /** One or two sentences: what the page is for. */
  lead?: ReactNode
  /** The page above this one. */
  up?: { href: string; label: string }
  /** Beside the title: buttons, links, a state. */
  actions?: ReactNode
}

/** The page's headline. */
export function PageHead({ title, lead, up, actions }: Props) {
  return (
    <header className="page-head">
      {up && (
        <p className="page-up">
          <a href={up.href}>
            <Icon name="back" />
            {up.label}
          </a>
        </p>
      )}
      <div className="page-title">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
    </header>
  )
}
