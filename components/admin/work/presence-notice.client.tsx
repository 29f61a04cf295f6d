'use client'

import { useState } from 'react'
import { formatShort } from '#i18n/dates.ts'
import { Notice } from '../kit/notice.tsx'
import type { Saving } from '../saving/use-saving.client.ts'
import { filled } from '../editor/words.ts'
import { Modal } from './modal.client.tsx'
import type { Frame, WorkWords } from './types.ts'

interface Props {
  saving: Saving
  words: WorkWords
  frame: Frame
  /** When the page was made, UTC milliseconds. */
  now: number
}

/** Somebody else writes: who, since when, and how to take over. */
export function PresenceNotice({ saving, words, frame, now }: Props) {
  const [asking, setAsking] = useState(false)
  const [wrote, setWrote] = useState(saving.mayType)
  // Who could write once is told otherwise that they no longer can.
  if (saving.mayType && !wrote) setWrote(true)
  const writer = saving.others.find(({ writes }) => writes)
  if (saving.mayType || !writer || !frame.may.write) return null
  const { locale, timeZone } = frame.desk
  const name =
    writer.staffUid === frame.me.uid ? filled(words.presence.you, { name: writer.name }) : writer.name
  const time = formatShort(writer.since, now, locale, timeZone)
  const close = () => setAsking(false)
  return (
    <Notice
      tone="warning"
      title={filled(wrote ? words.presence.taken : words.presence.writing, { name, time })}
    >
      <p>{wrote ? words.presence.takenLead : words.presence.writingLead}</p>
      {saving.notTaken !== null && (
        <p className="field-problem" role="alert">
          {filled(words.presence.notTaken, { why: saving.notTaken || words.presence.noAnswer })}
        </p>
      )}
      <button type="button" className="button is-plain" onClick={() => setAsking(true)}>
        {words.presence.takeOver}
      </button>
      <Modal title={filled(words.presence.takeOverTitle, { name })} open={asking} onClose={close}>
        <p>{words.presence.takeOverLead}</p>
        <div className="button-row">
          <button
            type="button"
            className="button is-primary"
            onClick={() => {
              void saving.takeOver()
              close()
            }}
          >
            {words.presence.takeOverSend}
          </button>
          <button type="button" className="button is-plain" onClick={close}>
            {words.presence.cancel}
          </button>
        </div>
      </Modal>
    </Notice>
  )
}
