'use client'

import { useContext, type ReactNode } from 'react'
import { FormContext } from './form-context.ts'

interface Props {
  children: ReactNode
  /** What it says while the form is under way. */
  pending?: string
  tone?: 'primary' | 'plain' | 'danger'
  /** For forms with several buttons: what the pressed one sends. */
  name?: string
  value?: string
  /** What it says to those who do not see what it stands beside. */
  spoken?: string
}

/** Sends the form. It is never disabled: ActionForm sends nothing twice, and focus stays where it was. */
export function Submit({ children, pending: waiting, tone = 'primary', name, value, spoken }: Props) {
  const { pending } = useContext(FormContext)
  return (
    <button
      type="submit"
      className={`button is-${tone}`}
      name={name}
      value={value}
      aria-disabled={pending}
      aria-label={pending && waiting ? undefined : spoken}
    >
      {pending && waiting ? waiting : children}
    </button>
  )
}
