'use client'

import type { MouseEvent } from 'react'
import type { BoardArticle } from '#domain/front/types.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { Icon } from '../kit/icon.tsx'
import { Tag } from '../kit/tag.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import { useDraggable } from './use-drag.ts'

interface Props {
  article: BoardArticle
  /** @param form which part of the page is chosen, and which place */
  onPlace: (form: FormData) => void
}

/** An article that can be placed: dragged there, or put where the form says. */
export function CandidateItem({ article, onPlace }: Props) {
  const { words, lang, forms, time } = useBoard()
  const { element, isDragged } = useDraggable<HTMLDivElement>(article, null)
  const scripts = useScripts()
  const { uid, headline, state, publishesAt } = article
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (!scripts) return
    event.preventDefault()
    const { form } = event.currentTarget
    if (form) onPlace(new FormData(form))
  }
  return (
    <li className="front-slot" data-dragged={isDragged || undefined}>
      <div ref={element} className="front-grip">
        {scripts && <Icon name="drag" />}
        <div>
          <a href={workPath(uid)} lang={lang} draggable={false}>
            {headline}
          </a>
          {state !== 'live' && publishesAt !== null && (
            <p className="front-warnings">
              <Tag tone="accent">{filled(words.board.goesOut, { time: time(publishesAt) })}</Tag>
            </p>
          )}
        </div>
      </div>
      <div className="front-buttons">
        <button
          type="submit"
          form={forms.place}
          name="uid"
          value={uid}
          className="button is-plain"
          aria-label={filled(words.candidates.placeOf, { headline })}
          onClick={press}
        >
          {words.candidates.place}
        </button>
      </div>
    </li>
  )
}
