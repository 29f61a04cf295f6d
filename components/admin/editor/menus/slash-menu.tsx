import { computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Slash } from '../editing/slash.ts'
import { EditorIcon } from './editor-icon.tsx'
import { filled, type EditorWords } from '../words.ts'
import { slashItems } from './slash-items.ts'

interface Props {
  id: string
  view: EditorView
  slash: Slash
  words: EditorWords
  onChoose: (slash: Slash, at: number) => void
}

/** What can be put here, under the line; the focus stays in the text, which says what row is meant. */
export function SlashMenu({ id, view, slash, words, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const items = slashItems(slash.query, words.actions)
  const row = items[slash.at] ? `${id}-${items[slash.at]}` : undefined
  useLayoutEffect(() => void place(view, slash.from, box.current), [view, slash])
  useEffect(() => {
    const text = view.dom
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-haspopup', 'listbox')
    if (row) text.setAttribute('aria-activedescendant', row)
    document.getElementById(row ?? '')?.scrollIntoView({ block: 'nearest' })
    return () => ['aria-controls', 'aria-activedescendant'].forEach((name) => text.removeAttribute(name))
  }, [view, id, row])
  return (
    <div ref={box} className="slash-menu">
      <ul id={id} role="listbox" aria-label={words.slash.label}>
        {items.map((name, at) => (
          <li
            key={name}
            id={`${id}-${name}`}
            role="option"
            aria-selected={at === slash.at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(slash, at)}
          >
            <EditorIcon name={name} />
            {words.actions[name]}
          </li>
        ))}
      </ul>
      <p role="status" className={items.length > 0 ? 'hidden-label' : undefined}>
        {items.length > 0 ? filled(words.slash.found, { count: items.length }) : words.slash.none}
      </p>
    </div>
  )
}

/** Under the line, or over it where there is more room. */
async function place(view: EditorView, at: number, box: HTMLElement | null): Promise<void> {
  if (!box) return
  const line = {
    getBoundingClientRect: () => {
      const { left, top, bottom } = view.coordsAtPos(at)
      return DOMRect.fromRect({ x: left, y: top, width: 0, height: bottom - top })
    },
  }
  const { x, y } = await computePosition(line, box, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(6),
      flip(),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply({ availableHeight }) {
          box.style.maxHeight = `${Math.min(availableHeight, 360)}px`
        },
      }),
    ],
  })
  box.style.left = `${x}px`
  box.style.top = `${y}px`
}
