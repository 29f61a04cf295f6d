'use client'

import { Icon } from '../kit/icon.tsx'
import type { There } from '../saving/types.ts'
import { filled } from '../editor/words.ts'
import type { Frame, WorkWords } from './types.ts'

interface Props {
  others: There['others']
  words: WorkWords
  frame: Frame
}

/** Who else has the article open, by name; one's own other windows too. */
export function Others({ others, words, frame }: Props) {
  if (others.length === 0) return null
  const names = others.map(({ name, staffUid }) =>
    staffUid === frame.me.uid ? filled(words.presence.you, { name }) : name,
  )
  const said = [...new Set(names)].join(frame.desk.locale === 'zh' ? '、' : ', ')
  const label = filled(words.presence.here, { names: said })
  return (
    <p className="work-others" title={label}>
      <Icon name="staff" />
      <span className="work-others-count" aria-hidden>
        {others.length}
      </span>
      <span className="work-others-names">{label}</span>
    </p>
  )
}
