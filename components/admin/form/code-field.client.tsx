'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-context.ts'

/** Codes are pasted with blanks and hyphens in them; the longest are recovery codes. */
const MOST = 40

interface Props {
  name: string
  label: string
  hint?: ReactNode
  /** Digits from an app, or letters too, as recovery codes have them. */
  of?: 'digits' | 'letters'
  required?: boolean
}

/** A code that is used once: one input, so that pasting and filling in work. */
export function CodeField({ name, label, hint, of = 'digits', required }: Props) {
  const field = useField(name, hint)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        className={`control code is-${of}`}
        type="text"
        name={name}
        inputMode={of === 'digits' ? 'numeric' : 'text'}
        autoComplete={of === 'digits' ? 'one-time-code' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={MOST}
        required={required}
        data-secret=""
        {...field.control}
      />
    </FieldFrame>
  )
}
