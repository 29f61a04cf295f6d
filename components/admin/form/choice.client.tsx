'use client'

import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-context.ts'
import { GroupFrame } from './group-frame.tsx'
import type { Option } from './option.ts'
import { OptionLine } from './option-line.tsx'

interface Props {
  name: string
  label: string
  /** Radio buttons show every option; a list opens. */
  as?: 'radio' | 'select'
  hint?: string
  options: Option[]
  defaultValue?: string
}

/** One of several things. */
export function Choice({ name, label, as = 'radio', hint, options, defaultValue }: Props) {
  const field = useField(name, hint)
  const chosen = typeof field.typed === 'string' ? field.typed : defaultValue
  if (as === 'select') {
    return (
      <FieldFrame field={field} label={label} hint={hint}>
        <select className="control" name={name} defaultValue={chosen} {...field.control}>
          {options.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      </FieldFrame>
    )
  }
  return (
    <GroupFrame field={field} legend={label} hint={hint}>
      {options.map((option) => (
        <OptionLine
          key={option.value}
          type="radio"
          name={name}
          id={field.ids.field}
          option={option}
          chosen={option.value === chosen}
        />
      ))}
    </GroupFrame>
  )
}
