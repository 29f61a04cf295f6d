import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import type { BodyEditorHandle } from '../editor/types.ts'
import { PageWriting } from './page-writing.ts'
import type { PageStart } from './types.ts'

/** What is typed of a standing page, and what can be done with it. One for a page. */
export function usePageWriting(start: PageStart, editor: RefObject<BodyEditorHandle | null>) {
  const [page] = useState(() => new PageWriting(start, editor))
  const shown = useSyncExternalStore(
    page.subscribe,
    () => page.shown,
    () => page.shown,
  )
  useEffect(() => page.begin(), [page])
  const { change, save, takeTheirs, putBack, take, drop } = page
  return { ...shown, change, save, takeTheirs, putBack, take, drop }
}

export type PageInHand = ReturnType<typeof usePageWriting>
