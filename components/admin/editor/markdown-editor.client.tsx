'use client'

import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent } from 'react'
import { keepIds } from '#domain/body/keep-ids.ts'
import { docFromMarkdown } from '#domain/body/read-markdown.ts'
import { mergedLines } from '#domain/body/merged-lines.ts'
import { bodyToMarkdown } from '#domain/body/to-markdown.ts'
import type { Body } from '#domain/body/types.ts'
import { BlockConflicts } from './block-conflicts.tsx'
import type { BodyEditorProps } from './types.ts'
import type { EditorWords } from './words.ts'

/** The text as Markdown, in a plain field: for small screens, and for those who like it so. */
export function MarkdownEditor(props: BodyEditorProps & { words: EditorWords }) {
  const { locale, label, readOnly, words } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => bodyToMarkdown(props.body))
  /** What stands in the field, and the body it was last read as: ids hang on to the one before. */
  const read = useRef({ text, body: props.body })

  /** A text that waits for an input method to be done, and what stood in the field when it came. */
  const waiting = useRef<{ base: string; target: string } | null>(null)
  const composing = useRef(false)

  /** As it will be: what waits is in it, and so is what is being composed. */
  const typedNow = () => {
    const typed = field.current?.value ?? read.current.text
    return waiting.current ? mergedLines(typed, waiting.current.base, waiting.current.target) : typed
  }
  const now = (): Body => {
    const typed = typedNow()
    if (typed === read.current.text) return read.current.body
    const doc = docFromMarkdown(typed, (media) => media)
    read.current = { text: typed, body: keepIds(read.current.body, doc) }
    return read.current.body
  }
  const tell = () => props.onChange(now())
  const replace = (next: Body) => {
    // What the field says already, it need not be told: the cursor stays.
    const isSame = bodyToMarkdown(next) === bodyToMarkdown(now())
    const typed = isSame ? typedNow() : bodyToMarkdown(next)
    const base = typedNow()
    read.current = { text: typed, body: next }
    if (isSame) return
    if (composing.current) waiting.current = { base, target: typed }
    else put(typed)
  }
  const put = (typed: string) => {
    setText(typed)
    if (field.current) putIn(field.current, typed)
  }
  const composed = () => {
    const typed = typedNow()
    const isWaiting = waiting.current !== null
    waiting.current = null
    composing.current = false
    if (isWaiting) put(typed)
    tell()
  }
  const ready = useEffectEvent(() =>
    props.onReady({
      replace,
      body: now,
      selected: () => null,
      element: () => null,
      focus: () => field.current?.focus(),
    }),
  )
  useEffect(() => ready(), [])

  function onChange(event: ChangeEvent<HTMLTextAreaElement>) {
    setText(event.target.value)
    if (!composing.current) tell()
  }

  const lang = locale === 'zh' ? 'zh-Hans' : 'en'
  return (
    <div className="editor">
      <BlockConflicts {...props} lang={lang} words={words.conflict} />
      <p className="editor-hint">{words.markdown.hint}</p>
      <textarea
        ref={field}
        className="control markdown-text"
        aria-label={label}
        lang={lang}
        rows={16}
        value={text}
        readOnly={readOnly}
        onChange={onChange}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={composed}
      />
    </div>
  )
}

/** Puts another text in, with the cursor after the same words from the beginning, or else as far from the end. */
function putIn(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart } = field
  const isBefore = text.startsWith(value.slice(0, selectionStart))
  const place = isBefore ? selectionStart : Math.max(0, text.length - (value.length - selectionStart))
  field.value = text
  field.setSelectionRange(place, place)
}
