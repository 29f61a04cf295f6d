'use client'

import type { ReactNode } from 'react'
import { filled } from '../editor/words.ts'
import { Notice } from '../kit/notice.tsx'
import type { Saving } from '../saving/use-saving.client.ts'
import { PresenceNotice } from './presence-notice.client.tsx'
import { SavingNotices } from './saving-notices.client.tsx'
import type { Said } from './saving-said.ts'
import type { Frame, SavingWords, WorkWords } from './types.ts'

interface Props {
  saving: Saving
  said: Said
  words: { work: WorkWords; saving: SavingWords }
  frame: Frame
  /** When the page was made, UTC milliseconds. */
  now: number
  lock: ReactNode
}

/** All that should not be passed over, above the text. */
export function Notices({ saving, said, words, frame, now, lock }: Props) {
  const { locked, conflict } = words.work
  const changed = saving.trashed ? locked.trashed : saving.scheduled ? locked.scheduledNoTime : null
  return (
    <div className="work-notices">
      {lock}
      {lock === null && changed !== null && (
        <Notice tone="warning" title={changed}>
          <p>{locked.changedLead}</p>
          <button type="button" className="button is-plain" onClick={() => location.reload()}>
            {locked.reload}
          </button>
        </Notice>
      )}
      <SavingNotices saving={saving} said={said} words={words.saving} frame={frame} now={now} />
      <PresenceNotice saving={saving} words={words.work} frame={frame} now={now} />
      {saving.conflicts.length > 0 && (
        <Notice tone="warning" title={filled(conflict.count, { n: saving.conflicts.length })}>
          <p>{conflict.lead}</p>
        </Notice>
      )}
    </div>
  )
}
