import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { BoardArticle } from '#domain/front/types.ts'
import { isIn } from './arrangement.ts'
import { useBoard } from './board-context.ts'
import type { Placed, Spot } from './types.ts'

/** What is dragged: something placed, or an article that is not. */
interface Dragged extends Record<string | symbol, unknown> {
  kind: 'front'
  article: BoardArticle
  slot: Placed | null
}

/** Lets an element be dragged; what the browser draws is the element itself. Links in it must not be draggable by themselves. */
export function useDraggable<E extends HTMLElement>(article: BoardArticle, slot: Placed | null) {
  const element = useRef<E>(null)
  const [isDragged, setDragged] = useState(false)
  const dragged = useEffectEvent((): Dragged => ({ kind: 'front', article, slot }))

  useEffect(() => {
    if (!element.current) return
    return draggable({
      element: element.current,
      getInitialData: () => dragged(),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    })
  }, [])
  return { element, isDragged }
}

/**
 * Lets things be dropped on an element.
 * @param spot which part of the page it is
 * @param position of what stands there: above its middle is before it; null takes what comes to the end
 * @param count how much stands in that part
 */
export function useDropTarget<E extends HTMLElement>(spot: Spot, position: number | null, count: number) {
  const element = useRef<E>(null)
  const [over, setOver] = useState<'before' | 'after' | null>(null)
  const { place, move, positionOf } = useBoard()

  const drop = useEffectEvent(({ article, slot }: Dragged, side: 'before' | 'after') => {
    const before = position === null ? count + 1 : side === 'before' ? position : position + 1
    if (!slot) return place(article, spot, before)
    // Taken out of its place first, what stands behind it has come up.
    const from = isIn(slot, spot) ? positionOf(slot) : 0
    return move(slot, spot, from > 0 && from < before ? before - 1 : before)
  })

  useEffect(() => {
    const target = element.current
    if (!target) return
    const sideOf = ({ clientY, clientX }: { clientY: number; clientX: number }) => {
      const { top, height, left, width } = target.getBoundingClientRect()
      // Beside each other, as in a row of several: left or right counts.
      const along = target.dataset.along === 'row' ? (clientX - left) / width : (clientY - top) / height
      return along < 0.5 ? 'before' : 'after'
    }
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => source.data.kind === 'front',
      onDrag: ({ location, self }) =>
        setOver(
          location.current.dropTargets[0]?.element === self.element ? sideOf(location.current.input) : null,
        ),
      onDragLeave: () => setOver(null),
      onDrop: ({ source, location, self }) => {
        setOver(null)
        if (location.current.dropTargets[0]?.element !== self.element) return
        drop(source.data as Dragged, sideOf(location.current.input))
      },
    })
  }, [])
  return { element, over }
}
