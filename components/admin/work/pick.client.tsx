'use client'

import { useId } from 'react'
import { useWriting } from './writing-context.ts'

export interface PickOption {
  value: string
  label: string
  disabled?: boolean
}

interface Props {
  label: string
  quiet?: boolean
  options: readonly PickOption[]
  value: string
  onValue: (value: string) => void
}

/** One of several values of a fact. */
export function Pick({ label, quiet, options, value, onValue }: Props) {
  const id = `pick${useId()}`
  const { readOnly } = useWriting()
  return (
    <div className="field">
      <label className={quiet ? 'hidden-label' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <select
        className="control"
        id={id}
        value={value}
        disabled={readOnly}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
