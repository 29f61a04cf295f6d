'use client'

import { useState } from 'react'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import { useScripts } from '../kit/use-scripts.ts'
import { usePictures } from '../pictures/use-pictures.client.tsx'
import type { PictureWords } from '../pictures/words.ts'

interface Chosen {
  /** uid of the medium */
  media: string
  src: string
}

interface Props {
  /** Id of the form it is sent with. */
  form: string
  /** The desk's language: whose words the pictures come with. */
  locale: Locale
  chosen: Chosen | null
  words: Messages['desk']['authors']['portrait']
  pictures: PictureWords
}

/** An author's portrait. The media open in a dialog, so without scripts it stays as it is. */
export function Portrait({ form, locale, chosen: before, words, pictures }: Props) {
  const { tools, dialogs } = usePictures({ locale, words: pictures })
  const [chosen, setChosen] = useState(before)
  const scripts = useScripts()

  async function choose() {
    const [picture] = await tools.pick(false)
    if (picture) setChosen({ media: picture.media, src: picture.src })
  }

  return (
    <div className="field portrait" role="group" aria-label={words.label}>
      <p className="field-label">{words.label}</p>
      <p className="field-hint">{words.hint}</p>
      <input type="hidden" form={form} name="portrait" value={chosen?.media ?? ''} />
      {chosen && <img className="portrait-chosen" src={chosen.src} alt={words.alt} />}
      {scripts && (
        <div className="button-row">
          <button type="button" className="button is-plain" onClick={() => void choose()}>
            {chosen ? words.change : words.choose}
          </button>
          {chosen && (
            <button type="button" className="button is-quiet" onClick={() => setChosen(null)}>
              {words.remove}
            </button>
          )}
        </div>
      )}
      {dialogs}
    </div>
  )
}
