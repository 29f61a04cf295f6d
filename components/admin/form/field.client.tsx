'use client'

import type { InputHTMLAttributes, ReactNode } from 'react'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-context.ts'

type Passed = 'autoComplete' | 'inputMode' | 'lang' | 'max' | 'maxLength' | 'min' | 'placeholder' | 'readOnly'

interface Props extends Pick<InputHTMLAttributes<HTMLInputElement>, Passed | 'required' | 'spellCheck'> {
  name: string
  label: string
  /** Passwords have PasswordField. */
  type?: 'text' | 'email' | 'search' | 'url' | 'tel' | 'date' | 'datetime-local' | 'number'
  hint?: ReactNode
  /** The word for fields that may stay empty. */
  optional?: string
  defaultValue?: string
  /** More than one makes it a field of several lines. */
  rows?: number
  /** As wide as what is usually typed, not as the column. */
  short?: boolean
}

/** A line of text, or several. */
export function Field({
  name,
  label,
  type = 'text',
  hint,
  optional,
  defaultValue,
  rows = 1,
  short,
  ...passed
}: Props) {
  const field = useField(name, hint)
  const value = typeof field.typed === 'string' ? field.typed : defaultValue
  const shared = { name, defaultValue: value, ...field.control }
  // Red waves are for prose, not for addresses. (Of capitals browsers know it.)
  const plain = type === 'email' ? { spellCheck: false } : {}
  const { required, maxLength, placeholder, lang, readOnly, spellCheck } = passed
  return (
    <FieldFrame
      field={field}
      label={label}
      optional={optional}
      hint={hint}
      className={short ? 'is-short' : undefined}
    >
      {rows > 1 ? (
        <textarea
          className="control"
          rows={rows}
          {...{ required, maxLength, placeholder, lang, readOnly, spellCheck }}
          {...shared}
        />
      ) : (
        <input className="control" type={type} {...plain} {...passed} {...shared} />
      )}
    </FieldFrame>
  )
}
