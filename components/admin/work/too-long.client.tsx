'use client'

import { filled } from '../editor/words.ts'
import { useWriting } from './writing-context.ts'

interface Props {
  id: string
  value: string
  /** Longest that the server takes, in characters; left out, whatever there is. */
  most: number | undefined
}

/** Says how much there is too much. Nothing is cut: what browsers leave out of what is pasted, nobody notices. */
export function TooLong({ id, value, most }: Props) {
  const { words } = useWriting()
  // As the server counts: blanks in a row are one (lib/text.ts, line).
  const over = value.replaceAll(/\s+/g, ' ').trim().length - (most ?? Infinity)
  if (over <= 0) return null
  return (
    <p className="field-problem" id={id} role="alert">
      {filled(words.head.tooLong, { n: over })}
    </p>
  )
}
