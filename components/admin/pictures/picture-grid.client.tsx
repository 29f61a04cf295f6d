'use client'

import type { DeskPicture } from '#domain/media/types.ts'
import type { PictureWords } from './words.ts'

interface Props {
  pictures: readonly DeskPicture[]
  /** uids, in the order they were chosen. */
  chosen: readonly string[]
  many: boolean
  words: PictureWords['picker']
  onChoose: (chosen: string[]) => void
}

/** Pictures to choose from: one by an arrow key or a press, or several in an order. */
export function PictureGrid({ pictures, chosen, many, words, onChoose }: Props) {
  const toggle = (uid: string) =>
    many && chosen.includes(uid) ? chosen.filter((one) => one !== uid) : [...(many ? chosen : []), uid]
  return (
    <fieldset className="picture-grid">
      <legend className="hidden-label">{words.label}</legend>
      {pictures.map((picture) => (
        <label key={picture.uid} className="picture-choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name="picture"
            value={picture.uid}
            checked={chosen.includes(picture.uid)}
            onChange={() => onChoose(toggle(picture.uid))}
          />
          <img
            src={picture.src}
            width={picture.width}
            height={picture.height}
            alt=""
            loading="lazy"
            decoding="async"
          />
          {many && chosen.includes(picture.uid) && (
            <span className="picture-place" aria-hidden="true">
              {chosen.indexOf(picture.uid) + 1}
            </span>
          )}
          <span className="picture-name">{picture.alt || picture.caption || picture.fileName}</span>
        </label>
      ))}
    </fieldset>
  )
}
