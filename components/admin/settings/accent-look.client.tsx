'use client'

import { useLayoutEffect, useRef } from 'react'
import type { Messages } from '#i18n/messages.ts'
import { contrastText } from '#lib/accent.ts'
import { filled } from '../editor/words.ts'

interface Props {
  ground: 'light' | 'dark'
  /** The accent as it is shown on this ground. */
  look: { shown: string; contrast: number }
  siteName: string
  words: Messages['desk']['settings']['looks']
}

/** A piece of the site on one ground. Its colours are set by script: markup may carry no styles here. */
export function AccentLook({ ground, look, siteName, words }: Props) {
  const piece = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    piece.current?.style.setProperty('--accent', look.shown)
  }, [look.shown])
  const [before, after] = words.text.split(words.link) as [string, string | undefined]
  return (
    <figure className="accent-figure">
      <div ref={piece} className={`look is-${ground}`} aria-hidden="true">
        <p className="look-site">{siteName}</p>
        <p className="look-kicker">{words.kicker}</p>
        <p className="look-headline">{words.headline}</p>
        <p>
          {before}
          <span className="look-link">{words.link}</span>
          {after}
        </p>
        <span className="look-button">{words.button}</span>
      </div>
      <figcaption>
        {filled(words.caption, {
          ground: words[ground],
          contrast: filled(words.contrast, { ratio: contrastText(look.contrast) }),
          shown: filled(words.shown, { color: look.shown }),
        })}
      </figcaption>
    </figure>
  )
}
