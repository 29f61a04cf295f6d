import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { useEffect, type RefObject } from 'react'
import { handleAt, type Handle } from './handle.ts'

/**
 * Lets entries be dragged to another day, with a mouse or where a finger can drag.
 * @param content what is in the box: other content is other entries
 * @param drop what to do with what was dropped on another day than its own
 */
export function useDrag(
  box: RefObject<HTMLElement | null>,
  content: unknown,
  drop: (handle: Handle, day: string) => void,
): void {
  useEffect(() => {
    const all = (selector: string) => [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
    const entries = all('[data-handle]').map((element) =>
      draggable({
        element,
        getInitialData: () => ({ handle: handleAt(element) }),
        onDragStart: () => element.classList.add('is-dragged'),
        onDrop: () => element.classList.remove('is-dragged'),
      }),
    )
    const days = all('[data-day]').map((element) => {
      const day = element.dataset.day!
      const leave = () => element.classList.remove('is-over')
      return dropTargetForElements({
        element,
        onDragEnter: () => element.classList.add('is-over'),
        onDragLeave: leave,
        onDrop({ source }) {
          leave()
          const handle = source.data.handle as Handle | null
          if (handle && handle.local.slice(0, 10) !== day) drop(handle, day)
        },
      })
    })
    return combine(...entries, ...days)
  }, [box, content, drop])
}
