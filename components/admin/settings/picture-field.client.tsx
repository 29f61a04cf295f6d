'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import { filled } from '../editor/words.ts'
import { useField } from '../form/form-context.ts'
import { useScripts } from '../kit/use-scripts.ts'
import { usePictures } from '../pictures/use-pictures.client.tsx'
import type { PictureWords } from '../pictures/words.ts'

interface Props {
  name: string
  label: string
  /** '' for none */
  uid: string
  picture: { src: string; name: string } | null
  /** Whose words the pictures of the dialog come with. */
  locale: Locale
  pictures: PictureWords
  words: Messages['desk']['settings']['picture']
}

/** One picture out of the media, chosen or uploaded in a dialog; what is chosen counts once the form is saved. */
export function PictureField({ name, label, uid, picture, locale, pictures, words }: Props) {
  const scripts = useScripts()
  const field = useField(name)
  const { tools, dialogs } = usePictures({ locale, words: pictures })
  const typed = typeof field.typed === 'string' ? field.typed : uid
  const [chosen, setChosen] = useState({ uid: typed, src: typed === uid ? (picture?.src ?? null) : null })
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (chosen.uid === '' || chosen.src !== null) return
    let gone = false
    const look = () => {
      const src = gone ? null : tools.source(chosen.uid, look)
      if (src !== null) setChosen({ uid: chosen.uid, src })
    }
    look()
    return () => {
      gone = true
    }
  }, [chosen, tools])

  async function choose() {
    const [one] = await tools.pick(false)
    if (!one) return
    setChosen({ uid: one.media, src: one.src })
    setSaid(filled(words.chosen, { name: one.alt || label }))
  }

  function remove() {
    setChosen({ uid: '', src: null })
    setSaid(words.removed)
  }

  return (
    <div className="field picture-field" role="group" aria-labelledby={`${field.ids.field}-label`}>
      <p className="field-label" id={`${field.ids.field}-label`}>
        {label}
      </p>
      <input type="hidden" name={name} value={chosen.uid} />
      {chosen.src ? (
        <img className="picture-field-shown" src={chosen.src} alt={label} />
      ) : (
        <p className="field-hint">{words.none}</p>
      )}
      {field.problem && <p className="field-problem">{field.problem.message}</p>}
      {scripts ? (
        <div className="button-row">
          <button type="button" className="button is-plain" onClick={() => void choose()}>
            {chosen.uid === '' ? words.choose : words.change}
          </button>
          {chosen.uid !== '' && (
            <button type="button" className="button is-quiet" onClick={remove}>
              {words.remove}
            </button>
          )}
        </div>
      ) : (
        <p className="field-hint">{words.noScripts}</p>
      )}
      <p className="field-hint" role="status">
        {said}
      </p>
      {scripts &&
        createPortal(
          // The dialogs' forms are not this one's: what they send stays with them.
          <div onSubmit={(event) => event.stopPropagation()}>{dialogs}</div>,
          document.body,
        )}
    </div>
  )
}
