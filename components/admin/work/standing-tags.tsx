import { Tag } from '../kit/tag.tsx'
import type { Standing, WorkWords } from './types.ts'

interface Props {
  standing: Standing
  /** Something was written since the page was made. */
  changed: boolean
  words: WorkWords['states']
}

/** What is live, and where the working copy stands: two facts, never one. */
export function StandingTags({ standing: { live, work, trashed }, changed, words }: Props) {
  const isPending = work !== null || changed
  const step = work === null || work === 'draft' ? (live === 'none' ? 'draft' : 'changed') : work
  return (
    <p className="work-standing">
      {trashed && <Tag tone="danger">{words.trashed}</Tag>}
      {live !== 'none' && <Tag tone={live === 'live' ? 'done' : 'warning'}>{words[live]}</Tag>}
      {isPending && <Tag tone={work === 'scheduled' ? 'accent' : 'plain'}>{words[step]}</Tag>}
    </p>
  )
}
