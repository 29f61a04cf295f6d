import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { Spot } from './rows.ts'

/** The upper part of a row is before it, the lower one after it, what is between below it. */
const EDGE = 0.3

interface Given {
  id: string
  row: RefObject<HTMLElement | null>
  grip: RefObject<HTMLElement | null>
  /** Whether something may be put below it. */
  takesIn: boolean
  onDropped: (dragged: string, spot: Spot) => void
}

/** Lets a row be dragged by its grip, and others be dropped on it. @returns where something is held over it */
export function useRowDrag({ id, row, grip, takesIn, onDropped }: Given) {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [isDragged, setDragged] = useState(false)
  const spotAt = useEffectEvent((element: Element, y: number): Spot => {
    const { top, height } = element.getBoundingClientRect()
    const part = (y - top) / height
    if (!takesIn) return part < 0.5 ? 'before' : 'after'
    return part < EDGE ? 'before' : part > 1 - EDGE ? 'after' : 'into'
  })
  const put = useEffectEvent((dragged: string, where: Spot) => onDropped(dragged, where))
  useEffect(() => {
    const [element, dragHandle] = [row.current!, grip.current!]
    return combine(
      draggable({
        ...{ element, dragHandle },
        getInitialData: () => ({ menuRow: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.menuRow === 'string' && source.data.menuRow !== id,
        getData: ({ input }) => ({ spot: spotAt(element, input.clientY) }),
        onDrag: ({ self }) => setSpot(self.data.spot as Spot),
        onDragLeave: () => setSpot(null),
        onDrop: ({ self, source }) => {
          setSpot(null)
          put(source.data.menuRow as string, self.data.spot as Spot)
        },
      }),
    )
  }, [id, row, grip])
  return { spot, isDragged }
}
