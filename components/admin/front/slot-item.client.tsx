'use client'

import { workPath } from '#i18n/desk-article-paths.ts'
import { Icon } from '../kit/icon.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { filled } from '../editor/words.ts'
import { useBoard } from './board-context.ts'
import { SlotChange } from './slot-change.client.tsx'
import { SlotWarnings } from './slot-warnings.client.tsx'
import type { Placed } from './types.ts'
import { useDraggable, useDropTarget } from './use-drag.ts'

interface Props {
  slot: Placed
  /** 1 is first. */
  position: number
  /** How much is placed in this part. */
  count: number
}

/** Something placed: dragged, or moved by buttons. */
export function SlotItem({ slot, position, count }: Props) {
  const { words, lang, move, time, now } = useBoard()
  const { element: item, over } = useDropTarget<HTMLLIElement>(slot, position, count)
  const { element: grip, isDragged } = useDraggable<HTMLDivElement>(slot, slot)
  const { headline, startsAt, endsAt, placed } = slot
  const step = (label: string, icon: 'up' | 'down', to: number) => (
    <button
      type="button"
      className="button is-quiet"
      aria-label={filled(label, { headline })}
      aria-disabled={to < 1 || to > count}
      onClick={() => to >= 1 && to <= count && move(slot, slot, to)}
    >
      <Icon name={icon} />
    </button>
  )
  const scripts = useScripts()
  return (
    <li ref={item} className="front-slot" data-edge={over ?? undefined} data-dragged={isDragged || undefined}>
      <div ref={grip} className="front-grip">
        {scripts && <Icon name="drag" />}
        <div>
          <a href={workPath(slot.uid)} lang={lang} draggable={false}>
            {headline}
          </a>
          <p className="front-about">
            {placed
              ? filled(words.board.by, { name: placed.by, time: time(placed.at) })
              : words.board.unsavedBy}
            {startsAt !== null && startsAt > now && (
              <> · {filled(words.board.starts, { time: time(startsAt) })}</>
            )}
            {endsAt !== null && <> · {filled(words.board.ends, { time: time(endsAt) })}</>}
          </p>
          <SlotWarnings slot={slot} />
        </div>
      </div>
      <div className="front-buttons">
        {scripts && step(words.board.up, 'up', position - 1)}
        {scripts && step(words.board.down, 'down', position + 1)}
        <SlotRemove slot={slot} position={position} />
        {scripts && <SlotChange slot={slot} position={position} />}
      </div>
    </li>
  )
}

/** Without scripts it sends a form that does it at once. */
function SlotRemove({ slot, position }: Omit<Props, 'count'>) {
  const { words, forms, remove, nameOf } = useBoard()
  const scripts = useScripts()
  const { area, sectionId, headline } = slot
  return (
    <button
      type="submit"
      form={forms.remove}
      name="slot"
      value={`${area} ${sectionId ?? ''} ${position}`}
      className="button is-quiet"
      aria-label={filled(words.board.removeOf, { headline, area: nameOf(slot) })}
      onClick={(event) => {
        if (!scripts) return
        event.preventDefault()
        remove(slot)
      }}
    >
      <Icon name="close" />
    </button>
  )
}
