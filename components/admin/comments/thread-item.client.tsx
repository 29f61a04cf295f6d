'use client'

import type { Thread } from '#domain/comments/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import type { Frame } from '../work/types.ts'
import { ThreadActions } from './thread-actions.client.tsx'
import { ThreadText } from './thread-text.tsx'
import type { Comments } from './use-comments.ts'
import type { Looked } from './use-discussing.ts'
import type { CommentWords } from './words.ts'

export interface ThreadTools {
  frame: Frame
  comments: Comments
  words: CommentWords
  looked: Looked
  saveText: () => Promise<boolean>
  onChanged: () => void
  /** Goes to the block in the text. */
  onGo: (thread: Thread) => void
}

/** One thread beside the text. */
export function ThreadItem({ thread, tools }: { thread: Thread; tools: ThreadTools }) {
  const { frame, words, looked, onGo } = tools
  const { locale, timeZone } = frame.desk
  return (
    <li
      className={thread.uid === looked.uid ? 'comment is-current' : 'comment'}
      id={`thread-${thread.uid}`}
      tabIndex={-1}
    >
      <ThreadText
        thread={thread}
        lang={frame.lang}
        words={words}
        time={(at) => formatMoment(at, locale, timeZone)}
        about={(quote) =>
          thread.where === 'text' ? (
            <button type="button" className="comment-quote" title={words.go} onClick={() => onGo(thread)}>
              <span lang={frame.lang}>{quote}</span>
            </button>
          ) : (
            <p className="comment-quote" lang={thread.where === 'gone' ? frame.lang : undefined}>
              {quote}
            </p>
          )
        }
      />
      <ThreadActions thread={thread} {...tools} />
    </li>
  )
}
