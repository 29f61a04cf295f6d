import type { ReactNode } from 'react'
import type { Thread } from '#domain/comments/types.ts'
import { filled } from '../editor/words.ts'
import { Suggestion } from './suggestion.tsx'
import type { CommentWords } from './words.ts'

interface Props {
  thread: Thread
  /** Language of the article, as markup names it. */
  lang: string
  words: CommentWords
  /** A moment in words. @param at UTC milliseconds */
  time: (at: number) => string
  /** What the comment is about, as a link or button that leads there; its words, where nothing does. */
  about: (quote: string) => ReactNode
}

/** What was said in a thread, by whom and when, and how it ended. */
export function ThreadText({ thread, lang, words, time, about }: Props) {
  const { quote, text, suggestion, settled, reopened, state, where } = thread
  const said = (by: string, at: number) => (
    <p className="comment-by">{filled(words.said, { by, time: time(at) })}</p>
  )
  return (
    <>
      <div className="comment-about">{about(where === 'article' ? words.whole : quote || words.noWords)}</div>
      {said(thread.by, thread.at)}
      {text !== '' && <p className="comment-text">{text}</p>}
      {suggestion && <Suggestion suggestion={suggestion} lang={lang} words={words} />}
      {suggestion && state === 'open' && !suggestion.fits && where === 'text' && (
        <p className="comment-unfit">{words.unfit}</p>
      )}
      {thread.replies.length > 0 && (
        <ol className="comment-replies">
          {thread.replies.map((reply) => (
            <li key={reply.uid}>
              {said(reply.by, reply.at)}
              <p className="comment-text">{reply.text}</p>
            </li>
          ))}
        </ol>
      )}
      {reopened && (
        <p className="comment-end">{filled(words.reopened, { by: reopened.by, time: time(reopened.at) })}</p>
      )}
      {settled && state !== 'open' && (
        <p className="comment-end">
          {filled(words[state], { by: settled.by, time: time(settled.at) })}
          {settled.reason !== '' && (
            <span className="comment-reason">{filled(words.because, { reason: settled.reason })}</span>
          )}
        </p>
      )}
    </>
  )
}
