'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Thread } from '#domain/comments/types.ts'
import type { SelectedPart } from '../editor/types.ts'
import { filled } from '../editor/words.ts'
import { Icon } from '../kit/icon.tsx'
import { Compose } from './compose.client.tsx'
import { ThreadItem, type ThreadTools } from './thread-item.client.tsx'

interface Props {
  tools: ThreadTools
  /** What a new comment is about; null is the article, undefined where none is begun. */
  about: SelectedPart | null | undefined
  onAbout: (about: SelectedPart | null | undefined) => void
  /** Address of the page that shows the same without the editor. */
  page: string
  onClose: () => void
}

/** What is said about the article, beside its text; on phones over its lower part. */
export function CommentsPanel({ tools, about, onAbout, page, onClose }: Props) {
  const { comments, words, frame, looked } = tools
  const box = useRef<HTMLElement>(null)
  const seen = useRef(0)
  const threads = comments.threads ?? []
  const open = threads.filter(({ state }) => state === 'open')
  const settled = threads.filter(({ state }) => state !== 'open')
  const [there, gone] = [
    open.filter(({ where }) => where !== 'gone'),
    open.filter(({ where }) => where === 'gone'),
  ]
  useEffect(() => {
    // What was asked for has the focus already.
    if (!box.current?.contains(document.activeElement)) box.current?.focus()
  }, [])
  useEffect(() => {
    // Who goes to the text from here stays there.
    if (looked.uid === null || looked.times === seen.current) return
    seen.current = looked.times
    const item = document.getElementById(`thread-${looked.uid}`)
    item?.scrollIntoView({ block: 'nearest' })
    item?.focus()
  }, [looked])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // What is being written is not thrown away by one key.
    if (event.target instanceof HTMLTextAreaElement && event.target.value !== '') return
    event.stopPropagation()
    if (about !== undefined) onAbout(undefined)
    else onClose()
  }

  const list = (label: string, shown: Thread[]) => (
    <ol className="comments" aria-label={label}>
      {shown.map((thread) => (
        <ThreadItem key={thread.uid} thread={thread} tools={tools} />
      ))}
    </ol>
  )
  return (
    <section
      className="comments-panel"
      aria-label={words.panel}
      ref={box}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="comments-head">
        <h2>{words.panel}</h2>
        <a className="work-icon" href={page} title={words.page} aria-label={words.page}>
          <Icon name="site" />
        </a>
        <button
          type="button"
          className="work-icon"
          title={words.close}
          aria-label={words.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="hidden-label" role="status">
        {comments.said}
      </p>
      {about === undefined
        ? comments.may.comment && (
            <button type="button" className="button is-plain" onClick={() => onAbout(null)}>
              <Icon name="comment" />
              {words.add.whole}
            </button>
          )
        : comments.may.comment && (
            <Compose
              key={about?.blockId ?? ''}
              {...tools}
              uid={frame.uid}
              lang={frame.lang}
              about={about}
              onClose={() => onAbout(undefined)}
            />
          )}
      {comments.problem !== null && (
        <p className="comment-problem" role="alert">
          {comments.problem}
        </p>
      )}
      {comments.threads === null && comments.problem === null && <p>{words.loading}</p>}
      {comments.threads !== null && open.length === 0 && (
        <div className="comments-none">
          <p>{settled.length === 0 ? words.none : words.noneOpen}</p>
          <p className="field-hint">{comments.may.comment ? words.noneHint : words.noneReads}</p>
        </div>
      )}
      {there.length > 0 && list(words.lists.open, there)}
      {gone.length > 0 && (
        <div className="comments-gone">
          <h3>{words.lists.gone}</h3>
          <p className="field-hint">{words.lists.goneHint}</p>
          {list(words.lists.gone, gone)}
        </div>
      )}
      {settled.length > 0 && (
        <details
          className="comments-settled"
          open={settled.some(({ uid }) => uid === looked.uid) || undefined}
        >
          <summary>{filled(words.lists.settled, { n: settled.length })}</summary>
          {list(filled(words.lists.settled, { n: settled.length }), settled)}
        </details>
      )}
    </section>
  )
}
