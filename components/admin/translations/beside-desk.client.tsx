'use client'

import { useState } from 'react'
import { WorkDesk, type WorkDeskProps } from '../work/work-desk.client.tsx'
import { SourceSide } from './source-side.client.tsx'
import type { Side, SourceOf } from './types.ts'

/** A translation is written beside its source: on narrow screens one of the two is shown. */
export function BesideDesk({ source, ...desk }: WorkDeskProps & { source: SourceOf }) {
  const [side, setSide] = useState<Side>('translation')
  return (
    <div className="translating" data-side={side}>
      <WorkDesk
        {...desk}
        beside={(editor) => <SourceSide source={source} editor={editor} side={side} onSide={setSide} />}
      />
    </div>
  )
}
