'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isComposing, useComposed } from './use-composed.ts'
import { TooLong } from './too-long.client.tsx'
import { useWriting, type ArticleField } from './writing-context.ts'

interface Props {
  field: Extract<ArticleField, 'headline' | 'kicker' | 'standfirst'>
  /** Longest that is taken, in characters; as domain/articles/content.ts has it. */
  most: number
  /** Enter was pressed: on to what comes after. */
  onNext: () => void
}

/** A line of the article, typed where it stands and as it looks. It has no line ends: Enter goes on to the next field. */
export function WrittenText({ field, most, onNext }: Props) {
  const { content, change, readOnly, words, frame } = useWriting()
  const label = words.head[field]
  const typed = useComposed(content[field], (value) =>
    change({ [field]: value.replaceAll(/\s*\n\s*/g, ' ') }),
  )
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => grow(box.current), [typed.value])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isComposing(event)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onNext()
  }

  return (
    <>
      <textarea
        ref={box}
        className={`written is-${field}`}
        id={`written-${field}`}
        aria-label={label}
        aria-describedby={`written-${field}-length`}
        placeholder={label}
        lang={frame.lang}
        rows={1}
        readOnly={readOnly}
        enterKeyHint="next"
        onKeyDown={onKeyDown}
        {...typed}
      />
      <TooLong id={`written-${field}-length`} value={typed.value} most={most} />
    </>
  )
}

/** As high as what stands in it, where the browser does not see to that itself. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports('field-sizing', 'content')) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight}px`
}
