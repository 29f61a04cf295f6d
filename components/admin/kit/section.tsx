import type { ReactNode } from 'react'

interface Props {
  /** Of the heading, for links and for the landmark's name. */
  id: string
  title: string
  lead?: ReactNode
  actions?: ReactNode
  /** On wide pages the heading stands beside what it is about: for forms and facts, not for tables. */
  beside?: boolean
  children: ReactNode
}

/** A part of a page, under a hairline. */
export function Section({ id, title, lead, actions, beside, children }: Props) {
  return (
    <section className={beside ? 'part is-beside' : 'part'} aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="page-actions">{actions}</div>}
        {lead && <p className="part-lead">{lead}</p>}
      </div>
      <div className="part-body">{children}</div>
    </section>
  )
}
