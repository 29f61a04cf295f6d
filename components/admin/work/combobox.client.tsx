'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { filled } from '../editor/words.ts'
import { found } from './found.ts'
import type { Known } from './types.ts'
import { isComposing, useComposed } from './use-composed.ts'
import { useWriting } from './writing-context.ts'

interface Props {
  label: string
  hint?: string
  known: readonly Known[]
  onChoose: (id: number) => void
  /** Where nothing is called so yet and may be made: what to say, and how. */
  make?: { label: string; onMake: (name: string) => void } | undefined
}

/** A field that offers what matches while it is typed in. Keyboard: up, down, Enter, Escape (WAI-ARIA, combobox with a list). */
export function Combobox({ label, hint, known, onChoose, make }: Props) {
  const id = `find${useId()}`
  const { words, frame, readOnly } = useWriting()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = useComposed(text, (value) => {
    setText(value)
    setAt(0)
  })
  const name = text.trim()
  const { shown, more } = found(known, typed.value)
  const isNew = make !== undefined && name !== '' && !shown.some((one) => one.name === name)
  const options = [
    ...shown.map((one) => ({ key: String(one.id), label: one.name, choose: () => onChoose(one.id) })),
    ...(isNew ? [{ key: 'new', label: filled(make.label, { name }), choose: () => make.onMake(name) }] : []),
  ]
  const isTyped = typed.value.trim() !== ''
  const isOpen = isTyped && options.length > 0
  const active = Math.min(at, options.length - 1)

  function choose(option: (typeof options)[number]) {
    option.choose()
    setText('')
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) setAt((active + step + options.length) % options.length)
    else if (event.key === 'Enter' && options[active]) choose(options[active])
    else if (event.key === 'Escape' && isTyped) setText('')
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  return (
    <div className="field combobox">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        className="control"
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[active] ? `${id}-${options[active].key}` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        lang={frame.lang}
        readOnly={readOnly}
        enterKeyHint="done"
        onKeyDown={onKeyDown}
        onBlur={() => setText('')}
        {...typed}
      />
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isOpen && (
        <ul className="combobox-list" id={`${id}-list`} role="listbox" aria-label={label}>
          {options.map((option, place) => (
            <li
              key={option.key}
              id={`${id}-${option.key}`}
              role="option"
              aria-selected={place === active}
              lang={option.key === 'new' ? undefined : frame.lang}
              // Before the field loses the focus and the list closes.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
            </li>
          ))}
        </ul>
      )}
      <p className="field-hint" role="status">
        {isTyped && (options.length === 0 ? words.tags.nothing : more ? words.tags.more : null)}
      </p>
    </div>
  )
}
