'use client'

import { useState, type DragEvent } from 'react'
import type { PictureInHand } from '../editor/types.ts'
import type { PictureUse } from '#domain/articles/types.ts'
import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { LeadPicture } from './lead-picture.client.tsx'
import { shownValue } from './shown-value.ts'
import { useWriting } from './writing-context.ts'

/** The picture that stands above the text and in lists. It can be chosen, uploaded, or dropped here. */
export function LeadGroup() {
  const writing = useWriting()
  const { content, change, words, readOnly, pictures } = writing
  const [said, setSaid] = useState('')
  const { lead } = content

  function take(picture: PictureInHand | undefined) {
    if (!picture) return
    const { media, alt, caption, credit } = picture
    change({ lead: { media, alt, caption, credit } })
  }

  async function choose() {
    const [picture] = await pictures.pick(false)
    take(picture)
  }

  async function drop(event: DragEvent) {
    const file = event.dataTransfer.files[0]
    if (!file || readOnly) return
    event.preventDefault()
    try {
      take(
        await pictures.upload(file, (part) =>
          setSaid(filled(words.lead.sending, { n: Math.round(part * 100) })),
        ),
      )
      setSaid('')
    } catch (problem) {
      setSaid(filled(words.lead.failed, { why: (problem as Error).message }))
    }
  }

  async function edit(use: PictureUse) {
    const edited = await pictures.edit(use)
    if (edited) change({ lead: edited })
  }

  return (
    <FactGroup
      name="lead"
      title={words.lead.title}
      value={shownValue('lead', lead, writing) || (lead ? words.conflict.set : '')}
      fields={['lead']}
      opened
    >
      <div
        className="lead-drop"
        onDragOver={(event) => !readOnly && event.preventDefault()}
        onDrop={(event) => void drop(event)}
      >
        {lead ? (
          <LeadPicture
            use={lead}
            onEdit={() => void edit(lead)}
            onChoose={() => void choose()}
            onRemove={() => change({ lead: null })}
          />
        ) : (
          <>
            <p className="field-hint">{words.lead.none}</p>
            <button
              type="button"
              className="button is-plain"
              disabled={readOnly}
              onClick={() => void choose()}
            >
              {words.lead.choose}
            </button>
          </>
        )}
        <p className="field-hint" role="status">
          {said}
        </p>
      </div>
    </FactGroup>
  )
}
