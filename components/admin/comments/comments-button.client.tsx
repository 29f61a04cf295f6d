'use client'

import type { Ref } from 'react'
import { filled } from '../editor/words.ts'
import { Icon } from '../kit/icon.tsx'
import type { CommentWords } from './words.ts'

interface Props {
  /** How many threads are open. */
  count: number
  isOpen: boolean
  words: CommentWords
  onToggle: () => void
  at: Ref<HTMLButtonElement>
}

/** Opens and closes what is said about the article. */
export function CommentsButton({ count, isOpen, words, onToggle, at }: Props) {
  const label = count === 0 ? words.bar : filled(words.barOpen, { n: count })
  return (
    <button
      type="button"
      ref={at}
      className="button is-plain work-comments-button"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name="comment" />
      <span className="work-button-name">{words.bar}</span>
      {count > 0 && <span className="comments-count">{count}</span>}
    </button>
  )
}
