'use client'

import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import { filled } from '../editor/words.ts'
import type { Known } from './types.ts'
import { isComposing, useComposed } from './use-composed.ts'
import { useFoundTags } from './use-found-tags.ts'
import { useWriting } from './writing-context.ts'

interface Props {
  label: string
  hint?: string
  /** Ids that are not offered: they are chosen already. */
  but: readonly number[]
  onChoose: (tag: Known) => void
  /** Where nothing is called so yet and may be made: what to say, and how. */
  make?: { label: string; onMake: (name: string) => void } | undefined
}

/** As many as are shown at once: what can be looked over without scrolling. */
const SHOWN = 8

/** A field that offers tags while it is typed in. Keyboard: up, down, Enter, Escape (WAI-ARIA, combobox with a list). */
export function Combobox({ label, hint, but, onChoose, make }: Props) {
  const id = `find${useId()}`
  const { words, frame, readOnly } = useWriting()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const typed = useComposed(text, (value) => {
    setText(value)
    setAt(0)
  })
  const name = text.trim()
  const found = useFoundTags(frame.locale, typed.value, words.tags.noNetwork)
  const open = found.tags.filter((one) => !but.includes(one.id))
  const shown = found.isThere ? open.slice(0, SHOWN) : []
  const isNew =
    make !== undefined && name !== '' && found.isThere && !found.tags.some((one) => one.name === name)
  // Enter was pressed before there was anything to choose from.
  const isAwaited = useRef(false)
  const options = [
    ...shown.map((one) => ({
      key: String(one.id),
      label:
        one.alias === undefined ? one.name : filled(words.tags.alias, { name: one.name, alias: one.alias }),
      choose: () => onChoose(one),
    })),
    ...(isNew ? [{ key: 'new', label: filled(make.label, { name }), choose: () => make.onMake(name) }] : []),
  ]
  const isTyped = typed.value.trim() !== ''
  const isOpen = isTyped && options.length > 0
  const active = Math.min(at, options.length - 1)

  function choose(option: (typeof options)[number]) {
    isAwaited.current = false
    option.choose()
    setText('')
  }

  const chooseAwaited = useEffectEvent(() => {
    if (isAwaited.current && options[0]) choose(options[0])
  })
  useEffect(() => {
    if (found.isThere) chooseAwaited()
  }, [found.isThere, found.text])

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) setAt((active + step + options.length) % options.length)
    else if (event.key === 'Enter' && options[active]) choose(options[active])
    else if (event.key === 'Enter') isAwaited.current = isTyped && !found.isThere
    else if (event.key === 'Escape' && isTyped) setText('')
    else return
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
        {isTyped &&
          (!found.isThere
            ? words.tags.looking
            : found.problem ||
              (options.length === 0 ? words.tags.nothing : open.length > SHOWN ? words.tags.more : null))}
      </p>
    </div>
  )
}
