'use client'

import { useState } from 'react'
import { useScripts } from './use-scripts.ts'

interface Props {
  /** What it is; the name of the value. */
  label: string
  value: string
  words: { copy: string; copied: string; failed: string }
  /** Several lines, as recovery codes are. */
  lines?: boolean
}

/** A value to take along: by one press, or selected as a whole. */
export function Copyable({ label, value, words, lines }: Props) {
  const scripts = useScripts()
  const [said, setSaid] = useState('')

  async function copy() {
    // There is no clipboard where the page came over plain HTTP.
    const copied = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    )
    setSaid(copied ? words.copied : words.failed)
  }

  return (
    <div className="copyable" role="group" aria-label={label}>
      <code className={lines ? 'copyable-value is-lines' : 'copyable-value'}>{value}</code>
      <button type="button" className="button is-plain" hidden={!scripts} onClick={() => void copy()}>
        {words.copy}
      </button>
      <p className="copyable-said" role="status">
        {said}
      </p>
    </div>
  )
}
