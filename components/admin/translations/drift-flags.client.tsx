'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../kit/icon.tsx'
import { filled } from '../editor/words.ts'
import type { SourceWords } from './types.ts'

interface Props {
  /** Parts of the translation whose source has changed. */
  parts: readonly string[]
  /** How a part is drawn; asked in the browser alone. */
  elementOf: (part: string) => HTMLElement | null
  /** Another number each time something was placed anew. */
  placed: number
  words: SourceWords
  onFlag: (part: string) => void
}

/** Flags beside the text: what stands there is not in step with the source. They stand over the editor, not in it. */
export function DriftFlags({ parts, elementOf, placed, words, onFlag }: Props) {
  const [text, setText] = useState<HTMLElement | null>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => setText(document.querySelector<HTMLElement>('.work-text')), [])
  const flags = parts.flatMap((part) => {
    const element = text && elementOf(part)
    return element ? [{ part, element }] : []
  })
  useLayoutEffect(() => {
    const box = text?.getBoundingClientRect()
    if (!box) return
    flags.forEach(({ element }, at) => {
      const flag = list.current?.children[at]
      if (flag instanceof HTMLElement) flag.style.top = `${element.getBoundingClientRect().top - box.top}px`
    })
  }, [flags, placed, text])
  if (!text || flags.length === 0) return null
  return createPortal(
    <ul className="drift-flags" ref={list} aria-label={words.bar}>
      {flags.map(({ part }, at) => (
        <li key={part}>
          <button
            type="button"
            title={filled(words.flag, { n: at + 1 })}
            aria-label={filled(words.flag, { n: at + 1 })}
            onClick={() => onFlag(part)}
          >
            <Icon name="alert" />
          </button>
        </li>
      ))}
    </ul>,
    text,
  )
}
