'use client'

import { Tag } from '../kit/tag.tsx'
import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import type { Placed } from './types.ts'

/** What readers do not see, they get something else for: that is more than a matter of time. */
const GRAVE = new Set(['withdrawn', 'expired', 'trashed', 'unpublished'])

/** What an editor should know of something placed, always in words. */
export function SlotWarnings({
  slot: { state, warnings, publishesAt, expiresAt, endsAt },
}: {
  slot: Placed
}) {
  const { words, time } = useBoard()
  const isComing = state !== 'live' && publishesAt !== null && !warnings.includes('late')
  if (warnings.length === 0 && !isComing) return null
  return (
    <p className="front-warnings">
      {isComing && <Tag tone="accent">{filled(words.board.goesOut, { time: time(publishesAt) })}</Tag>}
      {warnings.map((warning) => {
        const at = warning === 'late' ? publishesAt : warning === 'expires' ? expiresAt : endsAt
        const tone = GRAVE.has(warning) ? 'danger' : warning === 'noRoom' ? 'plain' : 'warning'
        return (
          <Tag key={warning} tone={tone}>
            {filled(words.warnings[warning], { time: at === null ? '' : time(at) })}
          </Tag>
        )
      })}
    </p>
  )
}
