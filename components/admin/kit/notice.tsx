import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const icons = {
  info: 'info',
  done: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<string, IconName>

interface Props {
  tone?: keyof typeof icons
  title?: string
  children: ReactNode
}

/** A sentence that should not be passed over. */
export function Notice({ tone = 'info', title, children }: Props) {
  return (
    <div className={`notice is-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
