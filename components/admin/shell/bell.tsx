import { Icon } from '../kit/icon.tsx'

/** How much somebody has not read of what they are told. */
export interface BellCount {
  href: string
  name: string
  /** The name with the number, for those who do not see it. */
  label: string
  count: number
  current?: boolean
}

/** More is a number nobody counts. */
const MOST = 99

/** Leads to what one is told; always in sight, with how much of it is new. */
export function Bell({ href, name, label, count, current }: BellCount) {
  return (
    <a className="desk-bell" href={href} aria-label={label} aria-current={current ? 'page' : undefined}>
      <Icon name="bell" />
      <span className="desk-bell-name">{name}</span>
      {count > 0 && <span className="desk-bell-count">{count > MOST ? `${MOST}+` : count}</span>}
    </a>
  )
}
