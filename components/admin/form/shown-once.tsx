import { Copyable } from '../kit/copyable.client.tsx'
import { TakeAlong, type TakeAlongWords } from '../kit/take-along.client.tsx'
import { Notice } from '../kit/notice.tsx'

/** What an answer that is shown only once is called, and what to do with it. */
export interface ShownWords {
  label: string
  /** Why it should be taken along now. */
  note: string
  copy: string
  copied: string
  failed: string
  /** For what should be kept on paper, or as a file. */
  keep?: TakeAlongWords
}

/** A one-time link, recovery codes: here, and never again. */
export function ShownOnce({ shown, words }: { shown: string[]; words: ShownWords }) {
  const { label, note, keep, ...copying } = words
  const value = shown.join('\n')
  return (
    <div className="shown-once">
      <Notice tone="warning" title={label}>
        <p>{note}</p>
      </Notice>
      {keep && <p className="printed-heading">{keep.heading}</p>}
      <Copyable label={label} value={value} words={copying} lines={shown.length > 1} />
      {keep && <TakeAlong value={value} words={keep} />}
    </div>
  )
}
