'use client'

import { useField } from './form-context.ts'
import { GroupFrame } from './group-frame.tsx'
import type { Option } from './option.ts'
import { OptionLine } from './option-line.tsx'

interface Props {
  name: string
  legend: string
  hint?: string
  options: Option[]
  /** Values of those ticked. */
  defaultValue?: string[]
}

/** Any number of things to tick. */
export function Checks({ name, legend, hint, options, defaultValue = [] }: Props) {
  const field = useField(name, hint)
  const chosen = field.typed === undefined ? defaultValue : [field.typed].flat()
  return (
    <GroupFrame field={field} legend={legend} hint={hint}>
      {options.map((option) => (
        <OptionLine
          key={option.value}
          type="checkbox"
          name={name}
          id={field.ids.field}
          option={option}
          chosen={chosen.includes(option.value)}
        />
      ))}
    </GroupFrame>
  )
}
