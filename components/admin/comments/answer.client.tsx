'use client'

import { useId, useState } from 'react'
import type { CommentWords } from './words.ts'

interface Props {
  label: string
  hint?: string | undefined
  send: string
  words: CommentWords
  /** @returns why it was not taken; null where it was */
  onSend: (text: string) => Promise<string | null>
  onClose: () => void
}

/** An answer to a comment, or the reason it is declined for. What was typed stays until it is sent. */
export function Answer({ label, hint, send, words, onSend, onClose }: Props) {
  const name = `answer${useId()}`
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)

  async function submit() {
    setSending(true)
    const trouble = await onSend(text)
    setSending(false)
    setProblem(trouble)
    if (trouble === null) onClose()
  }

  return (
    <form
      className="comment-form"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
          event.currentTarget.requestSubmit()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void submit()
      }}
    >
      <div className="field">
        <label htmlFor={name}>{label}</label>
        {hint !== undefined && (
          <p className="field-hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
        <textarea
          id={name}
          className="control"
          rows={3}
          autoFocus
          aria-describedby={hint === undefined ? undefined : `${name}-hint`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {problem !== null && (
        <p className="comment-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button is-primary" aria-disabled={isSending || undefined}>
          {isSending ? words.working : send}
        </button>
        <button type="button" className="button is-plain" onClick={onClose}>
          {words.add.cancel}
        </button>
      </div>
    </form>
  )
}
