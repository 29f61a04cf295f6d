import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { childrenOf, isWithin, placeOf, type Branch, type Place } from './arrange.ts'

/** Where something is dropped on a row: its upper quarter is before it, its lower one after it, the rest into it. */
export type Spot = 'before' | 'into' | 'after'
const EDGE = 0.25

interface Given {
  id: number
  rows: readonly Branch[]
  row: RefObject<HTMLElement | null>
  /** What it is taken by; there is none where it may not be moved. */
  grip: HTMLElement | null
  onPlace: (id: number, place: Place) => void
}

/** Lets a row be dragged, and others be dropped on it. @returns where something is held over it */
export function useDragging({ id, rows, row, grip, onPlace }: Given) {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [isDragged, setDragged] = useState(false)
  const canTake = useEffectEvent(
    (dragged: unknown) => typeof dragged === 'number' && !isWithin(rows, id, dragged),
  )
  const put = useEffectEvent((dragged: number, where: Spot) =>
    onPlace(dragged, placeAt(rows, id, where, dragged)),
  )
  useEffect(() => {
    const element = row.current!
    const spotOf = (data: Record<string | symbol, unknown>) => data.spot as Spot
    return combine(
      grip
        ? draggable({
            element,
            dragHandle: grip,
            getInitialData: () => ({ section: id }),
            onDragStart: () => setDragged(true),
            onDrop: () => setDragged(false),
          })
        : () => {},
      dropTargetForElements({
        element,
        canDrop: ({ source }) => canTake(source.data.section),
        getData: ({ input }) => ({ spot: spotAt(element, input.clientY) }),
        onDrag: ({ self }) => setSpot(spotOf(self.data)),
        onDragLeave: () => setSpot(null),
        onDrop: ({ self, source }) => {
          setSpot(null)
          put(source.data.section as number, spotOf(self.data))
        },
      }),
    )
  }, [id, row, grip])
  return { spot, isDragged }
}

function spotAt(element: HTMLElement, y: number): Spot {
  const { top, height } = element.getBoundingClientRect()
  const part = (y - top) / height
  return part < EDGE ? 'before' : part > 1 - EDGE ? 'after' : 'into'
}

function placeAt(rows: readonly Branch[], id: number, spot: Spot, dragged: number): Place {
  if (spot === 'into') {
    const last = childrenOf(rows, id).findLast((row) => row.id !== dragged)
    return { parentId: id, after: last?.id ?? null }
  }
  const here = placeOf(
    rows.filter((row) => row.id !== dragged),
    id,
  )
  return spot === 'before' ? here : { parentId: here.parentId, after: id }
}
