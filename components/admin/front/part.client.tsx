'use client'

import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import { FillItem } from './fill-item.client.tsx'
import { SlotItem } from './slot-item.client.tsx'
import type { NamedPart, Placed } from './types.ts'
import { useDropTarget } from './use-drag.ts'

/** A part of the front page: what is placed in it, and what fills the rest by itself. */
export function Part({ part, slots }: { part: NamedPart; slots: Placed[] }) {
  const { words } = useBoard()
  const { element, over } = useDropTarget<HTMLElement>(part, null, slots.length)
  const id = `part-${part.area}-${part.sectionId ?? ''}`
  const placed = new Set(slots.map(({ uid }) => uid))
  const fill = part.fill.filter(({ uid }) => !placed.has(uid))
  return (
    <section
      ref={element}
      className={`front-part is-${part.area}`}
      aria-labelledby={id}
      data-over={over === null ? undefined : ''}
    >
      <h3 id={id}>
        {part.label} <span>{filled(words.board.takes, { places: part.places })}</span>
      </h3>
      <ol>
        {slots.map((slot, at) => (
          <SlotItem key={slot.uid} slot={slot} position={at + 1} count={slots.length} />
        ))}
        {fill.map((article) => (
          <FillItem key={article.uid} article={article} part={part} count={slots.length} />
        ))}
      </ol>
      {slots.length + fill.length === 0 && <p className="front-empty">{words.board.empty}</p>}
    </section>
  )
}
