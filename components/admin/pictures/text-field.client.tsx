'use client'

import { useId } from 'react'
import { filled } from '../editor/words.ts'

interface Props {
  label: string
  hint: string
  value: string
  lang: string
  /** Most characters that are taken. */
  most: number
  rows?: number
  /** Says how many characters there are, `{n}`. */
  count?: string
  onChange: (value: string) => void
}

/** A line of text, or several, in the article's language. */
export function TextField({ label, hint, value, lang, most, rows = 1, count, onChange }: Props) {
  const id = `field${useId()}`
  const shared = {
    ...{ id, lang, value, maxLength: most, className: 'control', 'aria-describedby': `${id}-hint` },
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      {count && <p className="field-count">{filled(count, { n: [...value].length })}</p>}
    </div>
  )
}
