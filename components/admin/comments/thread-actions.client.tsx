'use client'

import { useState } from 'react'
import type { Thread } from '#domain/comments/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { filled } from '../editor/words.ts'
import { Answer } from './answer.client.tsx'
import type { Comments } from './use-comments.ts'
import type { CommentWords } from './words.ts'

interface Props {
  thread: Thread
  comments: Comments
  words: CommentWords
  /** Brings to the server what is not there yet. @returns whether it is */
  saveText: () => Promise<boolean>
  /** The text has changed on the server. */
  onChanged: () => void
}

/** What can be done about a thread. */
export function ThreadActions({ thread, comments, words, saveText, onChanged }: Props) {
  const [open, setOpen] = useState<'reply' | 'decline' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { uid, by, state, suggestion } = thread
  const { may, send } = comments
  const close = () => setOpen(null)

  async function act(path: string, done: string) {
    setProblem(null)
    setProblem(await send(path, { uid }, done))
  }

  async function accept() {
    setProblem(null)
    if (!(await saveText())) return setProblem(words.failures.unsaved)
    const trouble = await send(deskApi.acceptComment, { uid }, words.done.accepted)
    setProblem(trouble)
    if (trouble === null) onChanged()
  }

  if (!may.comment && !may.accept) return null
  if (open === 'reply')
    return (
      <Answer
        label={words.replyText}
        send={words.replySend}
        words={words}
        onSend={(text) => send(deskApi.replyToComment, { uid, text }, words.done.replied)}
        onClose={close}
      />
    )
  if (open === 'decline')
    return (
      <Answer
        label={words.reason}
        hint={filled(words.reasonHint, { by })}
        send={words.declineSend}
        words={words}
        onSend={(reason) => send(deskApi.declineComment, { uid, reason }, words.done.declined)}
        onClose={close}
      />
    )
  const action = (label: string, spoken: string, does: () => void, tone = 'is-quiet') => (
    <button type="button" className={`button ${tone}`} aria-label={filled(spoken, { by })} onClick={does}>
      {label}
    </button>
  )
  return (
    <>
      {problem !== null && (
        <p className="comment-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="comment-actions">
        {state !== 'open' &&
          may.comment &&
          action(words.reopen, words.reopenOf, () => void act(deskApi.reopenComment, words.done.reopened))}
        {state === 'open' &&
          suggestion?.fits &&
          may.accept &&
          action(words.accept, words.acceptOf, () => void accept(), 'is-plain')}
        {state === 'open' && may.comment && (
          <>
            {action(
              words.resolve,
              words.resolveOf,
              () => void act(deskApi.resolveComment, words.done.resolved),
            )}
            {action(words.decline, words.declineOf, () => setOpen('decline'))}
            {action(words.reply, words.replyTo, () => setOpen('reply'))}
          </>
        )}
      </div>
    </>
  )
}
