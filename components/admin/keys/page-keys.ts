import { useEffect, useSyncExternalStore } from 'react'

/** A key, or several, and what it does. */
export interface KeyLine {
  keys: string
  does: string
}

const NONE: readonly KeyLine[] = []
const OPEN = 'masthead-keys-open'
const CHANGED = 'masthead-keys-changed'

/** Keys that the page itself knows; the help lists them beside those that work everywhere. */
let ofPage: readonly KeyLine[] = NONE

/** Puts a page's own keys into the help for as long as it is shown. @param lines the same object while nothing changes */
export function usePageKeys(lines: readonly KeyLine[]): void {
  useEffect(() => {
    set(lines)
    return () => set(NONE)
  }, [lines])
}

/** The keys of the page that is shown. */
export function useKeysOfPage(): readonly KeyLine[] {
  return useSyncExternalStore(
    subscribe,
    () => ofPage,
    () => NONE,
  )
}

/** Opens the help, from wherever on the page. */
export function openKeys(): void {
  dispatchEvent(new Event(OPEN))
}

/** Calls whoever shows the help. @returns ends it */
export function onOpenKeys(open: () => void): () => void {
  addEventListener(OPEN, open)
  return () => removeEventListener(OPEN, open)
}

function set(lines: readonly KeyLine[]): void {
  ofPage = lines
  dispatchEvent(new Event(CHANGED))
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed)
  return () => removeEventListener(CHANGED, changed)
}
