'use client'

import { useEffect, useState, type SubmitEvent } from 'react'
import type { PictureUse } from '#domain/articles/types.ts'
import type { DeskPicture } from '#domain/media/types.ts'
import { Notice } from '../kit/notice.tsx'
import { askForPictures } from './ask.ts'
import { FocalPoint } from './focal-point.client.tsx'
import { keepWords } from './keep-words.ts'
import { PictureDialog } from './picture-dialog.client.tsx'
import { TextField } from './text-field.client.tsx'
import type { PictureWords } from './words.ts'

interface Props {
  use: PictureUse
  /** Language of the article, and as markup names it. */
  locale: string
  lang: string
  words: PictureWords
  /**
   * @param use as it is to be; null when nothing changed
   * @param keep tells the picture itself, afterwards; null where there is nothing to tell. It throws an Error with a sentence.
   */
  onDone: (use: PictureUse | null, keep: (() => Promise<void>) | null) => void
}

/** The words of one use of a picture, and the focal point, which is the picture's wherever it stands. */
export function WordsDialog({ use, locale, lang, words, onDone }: Props) {
  const { edit, failures } = words
  const [picture, setPicture] = useState<DeskPicture | null>(null)
  const [typed, setTyped] = useState(use)
  const [focus, setFocus] = useState({ x: 50, y: 50 })
  const [keeps, setKeeps] = useState(false)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    let isGone = false
    askForPictures({ locale, uids: use.media, text: undefined, before: undefined }, failures).then(
      ({ pictures: [found] }) => {
        if (isGone || !found) return
        setPicture(found)
        setFocus({ x: found.focalX, y: found.focalY })
        // The first words of a picture are worth keeping.
        setKeeps(found.alt === '' && found.caption === '' && found.credit === '')
      },
      (why: Error) => !isGone && setProblem(why.message),
    )
    return () => void (isGone = true)
  }, [use.media, locale, failures])

  const { media, alt, caption, credit } = typed
  const isSame = alt === use.alt && caption === use.caption && credit === use.credit

  // The words go into the text at once, with or without a network.
  function save(event: SubmitEvent) {
    event.preventDefault()
    const kept = { locale, focus, words: keeps ? typed : null }
    onDone(
      isSame ? null : { media, alt: alt.trim(), caption: caption.trim(), credit: credit.trim() },
      picture && (() => keepWords(picture, kept, failures)),
    )
  }

  function leave() {
    const isMoved = picture && (focus.x !== picture.focalX || focus.y !== picture.focalY)
    if ((isSame && !isMoved) || confirm(edit.discard)) onDone(null, null)
  }

  const field = (name: 'alt' | 'caption' | 'credit') => ({
    ...{ lang, value: typed[name], onChange: (value: string) => setTyped({ ...typed, [name]: value }) },
  })
  return (
    <PictureDialog title={edit.title} close={edit.cancel} className="picture-words" onClose={leave}>
      <form className="picture-words-form" onSubmit={save}>
        <div className="picture-words-body">
          <div className="picture-words-fields">
            {problem !== '' && (
              <div role="alert">
                <Notice tone="danger">{problem}</Notice>
              </div>
            )}
            <TextField
              {...field('alt')}
              label={edit.alt}
              hint={edit.altHint}
              rows={3}
              most={1000}
              count={edit.count}
            />
            <TextField
              {...field('caption')}
              label={edit.caption}
              hint={edit.captionHint}
              rows={3}
              most={2000}
            />
            <TextField {...field('credit')} label={edit.credit} hint={edit.creditHint} most={300} />
            <div className="option">
              <label>
                <input
                  type="checkbox"
                  checked={keeps}
                  disabled={!picture}
                  onChange={(event) => setKeeps(event.currentTarget.checked)}
                />
                <span>{edit.keep}</span>
              </label>
            </div>
          </div>
          {picture && <FocalPoint picture={picture} at={focus} words={edit} onMove={setFocus} />}
        </div>
        <footer className="picture-dialog-foot">
          <button type="submit" className="button is-primary">
            {edit.save}
          </button>
          <button type="button" className="button is-plain" onClick={leave}>
            {edit.cancel}
          </button>
        </footer>
      </form>
    </PictureDialog>
  )
}
