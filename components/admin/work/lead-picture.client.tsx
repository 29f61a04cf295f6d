'use client'

import { useEffect, useState } from 'react'
import type { PictureUse } from '#domain/articles/types.ts'
import { useWriting } from './writing-context.ts'

interface Props {
  use: PictureUse
  onEdit: () => void
  onChoose: () => void
  onRemove: () => void
}

/** The lead picture as it is, with what is missing of its words. */
export function LeadPicture({ use, onEdit, onChoose, onRemove }: Props) {
  const { words, frame, pictures, readOnly } = useWriting()
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const look = () => {
      if (!gone) setSrc(pictures.source(use.media, look))
    }
    look()
    return () => {
      gone = true
    }
  }, [pictures, use.media])
  return (
    <>
      <figure className="lead-figure">
        {src && <img src={src} alt={use.alt} lang={frame.lang} />}
        <figcaption lang={frame.lang}>{[use.caption, use.credit].filter(Boolean).join(' · ')}</figcaption>
      </figure>
      {use.alt === '' && <p className="work-caution">{words.lead.noAlt}</p>}
      {use.credit === '' && <p className="work-caution">{words.lead.noCredit}</p>}
      <div className="button-row">
        <button type="button" className="button is-plain" disabled={readOnly} onClick={onEdit}>
          {words.lead.edit}
        </button>
        <button type="button" className="button is-quiet" disabled={readOnly} onClick={onChoose}>
          {words.lead.change}
        </button>
        <button type="button" className="button is-quiet" disabled={readOnly} onClick={onRemove}>
          {words.lead.remove}
        </button>
      </div>
    </>
  )
}
