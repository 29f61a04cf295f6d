import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  href: string
  tone?: 'primary' | 'plain' | 'quiet'
  icon?: IconName
  children: ReactNode
}

/** A link to where something is done, as large as a button. */
export function ButtonLink({ href, tone = 'plain', icon, children }: Props) {
  return (
    <a className={`button is-${tone}`} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
