'use client'

import { useId, useState } from 'react'
import { deskApi } from '#i18n/desk-article-paths.ts'
import type { SelectedPart } from '../editor/types.ts'
import type { Comments } from './use-comments.ts'
import type { CommentWords } from './words.ts'

interface Props {
  uid: string
  /** What it is about; null is the article as a whole. */
  about: SelectedPart | null
  lang: string
  comments: Comments
  words: CommentWords
  /** Brings to the server what is not there yet. @returns whether it is */
  saveText: () => Promise<boolean>
  onClose: () => void
}

/** A new comment, perhaps with other words for what it is about. What was typed stays until it is sent. */
export function Compose({ uid, about, lang, comments, words, saveText, onClose }: Props) {
  const name = `comment${useId()}`
  const from = about === null ? null : about.quote || about.text
  const [text, setText] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const { add, failures } = words

  async function send() {
    setProblem(null)
    setSending(true)
    // A block that was just written is not on the server yet.
    const isSaved = about === null || (await saveText())
    const suggestion = to === null || from === null ? null : { from, to }
    const input = { uid, blockId: about?.blockId ?? null, quote: about?.quote ?? '', text, suggestion }
    const trouble = isSaved
      ? await comments.send(deskApi.addComment, input, words.done.added)
      : failures.unsaved
    setSending(false)
    setProblem(trouble)
    if (trouble === null) onClose()
  }

  return (
    <form
      className="comment-form"
      aria-label={add.title}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
          event.currentTarget.requestSubmit()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void send()
      }}
    >
      <p className="comment-label">{add.about}</p>
      <p className="comment-quote" lang={about ? lang : undefined}>
        {about === null ? words.whole : from || words.noWords}
      </p>
      {to !== null && (
        <div className="field">
          <label htmlFor={`${name}-to`}>{add.suggestion}</label>
          <p className="field-hint" id={`${name}-hint`}>
            {add.suggestionHint}
          </p>
          <textarea
            id={`${name}-to`}
            className="control"
            rows={5}
            lang={lang}
            aria-describedby={`${name}-hint`}
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${name}-text`}>{to === null ? add.text : add.textWith}</label>
        <textarea
          id={`${name}-text`}
          className="control"
          rows={3}
          autoFocus
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
          {isSending ? add.sending : to === null ? add.send : add.sendSuggestion}
        </button>
        <button type="button" className="button is-plain" onClick={onClose}>
          {add.cancel}
        </button>
        {from && (
          <button type="button" className="button is-quiet" onClick={() => setTo(to === null ? from : null)}>
            {to === null ? add.suggest : add.drop}
          </button>
        )}
      </div>
    </form>
  )
}
