'use client'

import type { BoardArticle } from '#domain/front/types.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { Icon } from '../kit/icon.tsx'
import { Tag } from '../kit/tag.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import type { NamedPart } from './types.ts'
import { useDraggable } from './use-drag.ts'

interface Props {
  article: BoardArticle
  part: NamedPart
  /** How much is placed in this part: it would stand after that. */
  count: number
}

/** What fills a place by itself: said to be so, and kept there by a press. */
export function FillItem({ article, part, count }: Props) {
  const { words, lang, place, nameOf, time } = useBoard()
  const { element, isDragged } = useDraggable<HTMLDivElement>(article, null)
  const scripts = useScripts()
  const { uid, headline, state, publishesAt } = article
  return (
    <li className="front-slot is-automatic" data-dragged={isDragged || undefined}>
      <div ref={element} className="front-grip">
        {scripts && <Icon name="drag" />}
        <div>
          <a href={workPath(uid)} lang={lang} draggable={false}>
            {headline}
          </a>
          <p className="front-about">
            {words.board.automatic}
            {state !== 'live' && publishesAt !== null && (
              <>
                {' '}
                <Tag tone="accent">{filled(words.board.goesOut, { time: time(publishesAt) })}</Tag>
              </>
            )}
          </p>
        </div>
      </div>
      {scripts && (
        <div className="front-buttons">
          <button
            type="button"
            className="button is-quiet"
            aria-label={filled(words.board.pinOf, { headline, area: nameOf(part) })}
            onClick={() => place(article, part, count + 1)}
          >
            {words.board.pin}
          </button>
        </div>
      )}
    </li>
  )
}
