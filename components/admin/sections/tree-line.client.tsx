'use client'

import { useCallback, useRef, useState } from 'react'
import { filled } from '../editor/words.ts'
import { Icon } from '../kit/icon.tsx'
import { Tag } from '../kit/tag.tsx'
import { childrenOf } from './arrange.ts'
import type { TreeRow, TreeWords } from './types.ts'
import type { Arranging } from './use-arranging.ts'
import { useDragging } from './use-dragging.ts'

interface Props {
  row: TreeRow
  arranging: Arranging
  folded: ReadonlySet<number>
  onFold: (id: number) => void
  words: TreeWords
}

/** One section: what is known of it, and what it is moved by. */
export function TreeLine({ row, arranging, folded, onFold, words }: Props) {
  const { id, name, lang, href, articles, missing, stages, mayMove } = row
  const { shown, heldId, grips, place, take } = arranging
  const line = useRef<HTMLDivElement>(null)
  const [grip, setGrip] = useState<HTMLButtonElement | null>(null)
  const keepGrip = useCallback(
    (button: HTMLButtonElement | null) => {
      setGrip(button)
      if (button) grips.set(id, button)
      else grips.delete(id)
    },
    [grips, id],
  )
  const { spot, isDragged } = useDragging({ id, rows: shown, row: line, grip, onPlace: place })
  const below = childrenOf(shown, id).length
  const isFolded = folded.has(id)
  return (
    <div
      ref={line}
      className={['tree-line', isDragged && 'is-dragged', heldId === id && 'is-held']
        .filter(Boolean)
        .join(' ')}
      data-spot={spot ?? undefined}
    >
      {below > 0 ? (
        <button
          type="button"
          className="tree-fold"
          aria-expanded={!isFolded}
          aria-label={filled(words.fold, { name, n: below })}
          onClick={() => onFold(id)}
        >
          <Icon name="unfold" />
        </button>
      ) : (
        <span className="tree-fold" />
      )}
      <a href={href} lang={lang} className="tree-name">
        {name}
      </a>
      {below > 0 && isFolded && (
        <span className="tree-count" aria-hidden="true">
          {below}
        </span>
      )}
      <span className="tree-facts">
        <span>{articles}</span>
        {stages !== '' && <span>{stages}</span>}
        {missing.length > 0 && (
          <Tag tone="warning">{filled(words.missing, { languages: missing.join(' / ') })}</Tag>
        )}
      </span>
      {mayMove && (
        <button
          type="button"
          className="tree-grip"
          ref={keepGrip}
          aria-pressed={heldId === id}
          aria-label={filled(words.take, { name })}
          title={words.takeHint}
          onClick={() => take(id)}
        >
          <Icon name="drag" />
        </button>
      )}
    </div>
  )
}
