import type { ReactNode } from 'react'
import { Languages, type LanguageChoices } from './languages.tsx'

interface Props {
  site: { name: string; href: string }
  /** Name of the desk. */
  desk: string
  title: string
  lead?: ReactNode
  languages: LanguageChoices
  children: ReactNode
  /** What to do when one cannot get in. */
  footnote?: ReactNode
}

/** A page in front of the desk: signing in, first account, invitation, reset, second factor. */
export function DoorPage({ site, desk, title, lead, languages, children, footnote }: Props) {
  return (
    <div className="door">
      <header className="door-head">
        <p className="desk-name">
          <a className="desk-site" href={site.href}>
            {site.name}
          </a>
          <span className="desk-desk">{desk}</span>
        </p>
        <Languages {...languages} />
      </header>
      <main className="door-main" id="main">
        <h1>{title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
        {children}
        {footnote && <div className="door-note">{footnote}</div>}
      </main>
    </div>
  )
}
