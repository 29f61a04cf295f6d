'use client'

import { Icon } from '../kit/icon.tsx'
import type { Said } from './saving-said.ts'

interface Props {
  label: string
  said: Said
}

/** How what is typed stands: always in sight, in words, colour and drawing; read out when it changes. */
export function StateLine({ label, said }: Props) {
  return (
    <p className={`saving is-${said.tone}`} role="status" aria-label={label}>
      <Icon name={said.icon} />
      <span>{said.text}</span>
    </p>
  )
}
