'use client'

import { useState } from 'react'
import type { Messages } from '#i18n/messages.ts'
import { accentLooks, contrastText, LEAST_CONTRAST } from '#lib/accent.ts'
import { filled } from '../editor/words.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { useField } from '../form/form-context.ts'
import { useScripts } from '../kit/use-scripts.ts'
import { AccentLook } from './accent-look.client.tsx'

const COLOR = /^#[0-9a-f]{6}$/

interface Props {
  name: string
  color: string
  siteName: string
  words: Messages['desk']['settings']['looks']
}

/** The accent colour, with what readers will see of it on both grounds while it is chosen, and whether they can read it. */
export function AccentField({ name, color, siteName, words }: Props) {
  const field = useField(name, words.colorHint)
  const typed = typeof field.typed === 'string' ? field.typed : color
  const [wanted, setWanted] = useState(typed)
  const scripts = useScripts()
  const [whole, setWhole] = useState(color)
  const isColor = COLOR.test(wanted.trim().toLowerCase())
  const looks = accentLooks(whole)

  function want(text: string) {
    setWanted(text)
    const tidy = text.trim().toLowerCase()
    if (COLOR.test(tidy)) setWhole(tidy)
  }

  return (
    <div className="accent">
      <FieldFrame field={field} label={words.color} hint={words.colorHint} className="is-short">
        <div className="control-row">
          <input
            type="text"
            className="control accent-text"
            name={name}
            value={wanted}
            onChange={({ target }) => want(target.value)}
            spellCheck={false}
            autoComplete="off"
            {...field.control}
          />
          {scripts && (
            <input
              type="color"
              className="accent-pick"
              aria-label={words.pick}
              value={whole}
              onChange={({ target }) => want(target.value)}
            />
          )}
        </div>
      </FieldFrame>
      <p className={looks.nearest === null && isColor ? 'field-hint' : 'accent-caution'} role="status">
        {isColor ? told(looks, words) : words.noColor}
      </p>
      {scripts && isColor && looks.nearest !== null && (
        <button type="button" className="button is-plain" onClick={() => want(looks.nearest!)}>
          {filled(words.take, { nearest: looks.nearest })}
        </button>
      )}
      <div className="accent-looks" role="group" aria-label={words.preview}>
        <AccentLook ground="light" look={looks.light} {...{ siteName, words }} />
        <AccentLook ground="dark" look={looks.dark} {...{ siteName, words }} />
      </div>
    </div>
  )
}

function told({ asChosen, nearest }: ReturnType<typeof accentLooks>, words: Props['words']): string {
  const facts = { ratio: contrastText(asChosen), least: LEAST_CONTRAST.toFixed(1) }
  return nearest === null ? filled(words.passes, facts) : filled(words.pale, { ...facts, nearest })
}
