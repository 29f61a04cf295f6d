import { useEffect, useState } from 'react'
import { askForTags } from './ask-for-tags.ts'
import type { Known } from './types.ts'

interface Found {
  /** What was asked for. */
  text: string
  tags: Known[]
  problem: string
}

const NOTHING: Found = { text: '', tags: [], problem: '' }

/**
 * Tags by what stands in a field, asked for while it is typed: of two answers the later one counts, whichever comes first.
 * @returns `isThere`: whether this is the answer to what stands there now
 */
export function useFoundTags(locale: string, typed: string, noNetwork: string): Found & { isThere: boolean } {
  const [found, setFound] = useState(NOTHING)
  const text = typed.trim()
  useEffect(() => {
    if (text === '') return
    let isPast = false
    askForTags({ text, locale }, noNetwork).then(
      (tags) => isPast || setFound({ text, tags, problem: '' }),
      (problem: Error) => isPast || setFound({ text, tags: [], problem: problem.message }),
    )
    return () => {
      isPast = true
    }
  }, [text, locale, noNetwork])
  return { ...found, isThere: text === found.text }
}
