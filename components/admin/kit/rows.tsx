import type { ReactNode } from 'react'

interface Row {
  key: string | number
  title: ReactNode
  /** Under the title, in grey. */
  about?: ReactNode
  state?: ReactNode
  /** At the right: buttons, links. */
  actions?: ReactNode
}

/** A list without columns: devices, passkeys, roles. */
export function Rows({ rows, label }: { rows: Row[]; label: string }) {
  return (
    <ul className="lines" aria-label={label}>
      {rows.map(({ key, title, about, state, actions }) => (
        <li key={key}>
          <div className="line-text">
            <p className="line-title">
              {title} {state}
            </p>
            {about && <p className="line-about">{about}</p>}
          </div>
          {actions && <div className="line-actions">{actions}</div>}
        </li>
      ))}
    </ul>
  )
}
