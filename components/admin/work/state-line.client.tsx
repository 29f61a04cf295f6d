'use client'

import { useState } from 'react'
import { Icon } from '../kit/icon.tsx'
import { spokenAfter, type Said } from './saving-said.ts'

interface Props {
  label: string
  said: Said
}

/** How what is typed stands: always in sight, in words, colour and drawing; read out when it matters. */
export function StateLine({ label, said }: Props) {
  const [spoken, setSpoken] = useState({ text: '', isTrouble: false })
  const next = spokenAfter(spoken, said)
  if (next !== spoken) setSpoken(next)
  return (
    <>
      <p className={`saving is-${said.tone}`} role="status" aria-live="off" aria-label={label}>
        <Icon name={said.icon} />
        <span>{said.text}</span>
      </p>
      <span className="hidden-label" aria-live="polite">
        {spoken.text}
      </span>
    </>
  )
}
