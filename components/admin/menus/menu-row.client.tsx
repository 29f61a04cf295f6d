'use client'

import { useRef, type KeyboardEvent } from 'react'
import { filled } from '../editor/words.ts'
import { Icon } from '../kit/icon.tsx'
import { Tag } from '../kit/tag.tsx'
import { LinkFields } from './link-fields.client.tsx'
import { canMove, type Direction, type MenuRow } from './rows.ts'
import type { MenuWords } from './types.ts'
import type { MenuInHand } from './use-menu.ts'
import { useRowDrag } from './use-row-drag.ts'

const KEYS: Record<string, Direction> = {
  ...({ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const),
}
const BUTTONS = ['up', 'down', 'in', 'out'] as const

interface Props {
  menu: MenuInHand
  row: MenuRow
  words: MenuWords
  lang: string
}

/** One link of the menu: taken by its grip with a pointer or with the arrow keys, moved by buttons, changed and removed. */
export function MenuLine({ menu, row, words, lang }: Props) {
  const { key, link, depth } = row
  const line = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const { spot, isDragged } = useRowDrag({
    ...{ id: key, row: line, grip, takesIn: depth === 0 },
    onDropped: (dragged, where) => menu.drop(dragged, key, where),
  })
  const isGone = menu.isGone(link)
  const name = menu.nameOf(link) ?? words.gone
  const rows = menu.rows ?? []

  function onKeyDown(event: KeyboardEvent) {
    const to = KEYS[event.key]
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    menu.move(key, to)
  }

  const looks = [
    `menu-line is-depth-${depth}`,
    ...(spot ? [`is-${spot}`] : []),
    ...(isDragged ? ['is-dragged'] : []),
  ]
  return (
    <li ref={line} className={looks.join(' ')}>
      <button
        ref={grip}
        type="button"
        className="menu-grip"
        aria-label={filled(words.grip, { name })}
        title={words.gripHint}
        onKeyDown={onKeyDown}
      >
        <Icon name="drag" />
      </button>
      <div className="menu-name">
        <p>
          <strong lang={isGone ? undefined : lang}>{name}</strong> <span>{words.kinds[link.kind]}</span>
          {isGone && <Tag tone="warning">{words.leftOut}</Tag>}
        </p>
        <LinkFields {...{ link, words, lang, name }} onChange={(next) => menu.change(key, next)} />
      </div>
      <div className="menu-ways">
        {BUTTONS.map((to) => (
          <button
            key={to}
            type="button"
            className={`button is-quiet is-${to}`}
            aria-label={filled(words.moves[to], { name })}
            title={filled(words.moves[to], { name })}
            aria-disabled={!canMove(rows, key, to)}
            onClick={() => menu.move(key, to)}
          >
            <Icon name={to === 'up' || to === 'down' ? to : 'back'} />
          </button>
        ))}
        <button
          type="button"
          className="button is-quiet"
          aria-label={filled(words.remove, { name })}
          title={filled(words.remove, { name })}
          onClick={() => menu.remove(key)}
        >
          <Icon name="close" />
        </button>
      </div>
    </li>
  )
}
