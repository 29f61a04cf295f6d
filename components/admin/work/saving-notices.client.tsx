'use client'

import { useState } from 'react'
import { formatShort } from '#i18n/dates.ts'
import { Notice } from '../kit/notice.tsx'
import type { Saving } from '../saving/use-saving.client.ts'
import { filled } from '../editor/words.ts'
import type { Said } from './saving-said.ts'
import type { Frame, SavingWords } from './types.ts'

interface Props {
  saving: Saving
  said: Said
  words: SavingWords
  frame: Frame
  /** When the page was made, UTC milliseconds. */
  now: number
}

/** What the state's few words leave open: what to do when saving fails, and what came back after a crash. */
export function SavingNotices({ saving, said, words, frame, now }: Props) {
  const [dismissed, setDismissed] = useState<number | null>(null)
  const { state, restored, leftovers } = saving
  const { locale, timeZone } = frame.desk
  const time = (at: number) => formatShort(at, now, locale, timeZone)
  return (
    <>
      {said.lead && (
        <Notice tone={state.kind === 'offline' ? 'warning' : 'danger'} title={said.text}>
          <p>{said.lead}</p>
          <div className="button-row">
            {state.kind === 'failed' && state.why === 'ended' && (
              <a className="button is-primary" href={frame.links.signIn} target="_blank">
                {words.signIn}
              </a>
            )}
            <button type="button" className="button is-plain" onClick={saving.retry}>
              {words.again}
            </button>
          </div>
        </Notice>
      )}
      {restored !== null && restored !== dismissed && (
        <Notice title={words.recoveredTitle}>
          <p>{filled(words.recoveredLead, { time: time(restored) })}</p>
          <button type="button" className="button is-plain" onClick={() => setDismissed(restored)}>
            {words.dismiss}
          </button>
        </Notice>
      )}
      {leftovers.map((leftover) => (
        <Notice key={leftover.tab} tone="warning" title={filled(words.leftover, { time: time(leftover.at) })}>
          <p>{words.leftoverLead}</p>
          <div className="button-row">
            {saving.mayType && (
              <button type="button" className="button is-plain" onClick={() => saving.take(leftover)}>
                {words.takeLeftover}
              </button>
            )}
            <button type="button" className="button is-quiet" onClick={() => saving.drop(leftover)}>
              {words.dropLeftover}
            </button>
          </div>
        </Notice>
      ))}
    </>
  )
}
