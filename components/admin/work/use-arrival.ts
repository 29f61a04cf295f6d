import { useRef, type RefObject } from 'react'
import type { BodyEditorHandle } from '../editor/types.ts'

/**
 * Goes to what the address names, once: `#block-ID` is a block of the text, `#field-NAME` a field of the article, as the
 * checks lead there.
 * @returns what to call when the text has come
 */
export function useArrival(editor: RefObject<BodyEditorHandle | null>): () => void {
  const isHere = useRef(false)
  return () => {
    if (isHere.current) return
    isHere.current = true
    const [, what, name] = /^#(block|field)-([\w-]+)$/.exec(location.hash) ?? []
    if (name === undefined) return
    if (what === 'block' || name === 'body') editor.current?.focus(name)
    else (document.getElementById(`written-${name}`) ?? controlOf(name))?.focus()
  }
}

/** The first thing that can be typed or chosen in the group that has the field; the group is opened. */
function controlOf(field: string): HTMLElement | null {
  const group = document.querySelector<HTMLDetailsElement>(`.fact-group[data-fields~='${field}']`)
  if (group) group.open = true
  return group?.querySelector<HTMLElement>('.fact-body :is(input, select, textarea, button)') ?? null
}
