'use client'

import type { SubmitEvent } from 'react'
import { Icon } from '../kit/icon.tsx'
import type { PictureWords } from './words.ts'

interface Props {
  words: PictureWords['picker']
  onSearch: (text: string) => void
}

/** Finds pictures by their words and by the names of their files. */
export function PictureSearch({ words, onSearch }: Props) {
  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('text')
    onSearch(typeof text === 'string' ? text.trim() : '')
  }
  return (
    <form role="search" className="picture-search" onSubmit={search}>
      <input
        className="control"
        type="search"
        name="text"
        aria-label={words.search}
        placeholder={words.search}
      />
      <button type="submit" className="button is-joined">
        <Icon name="search" label={words.find} />
      </button>
    </form>
  )
}
