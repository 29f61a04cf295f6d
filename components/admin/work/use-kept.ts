import { useCallback, useSyncExternalStore } from 'react'

const EVENT = 'masthead-kept'

/** A choice that this device remembers, such as what is open. Where nothing can be kept, it holds as long as the page. */
export function useKept(name: string, usual: string): [string, (value: string) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(name) ?? usual,
    () => usual,
  )
  const keep = useCallback(
    (value: string) => {
      if ((read(name) ?? usual) === value) return
      write(name, value)
      dispatchEvent(new Event(EVENT))
    },
    [name, usual],
  )
  return [kept, keep]
}

function subscribe(changed: () => void) {
  addEventListener(EVENT, changed)
  return () => removeEventListener(EVENT, changed)
}

/** In place of storage that browsers refuse, as they do in private windows. */
const here = new Map<string, string>()

function read(name: string): string | null {
  try {
    return here.get(name) ?? localStorage.getItem(`masthead-${name}`)
  } catch {
    return null
  }
}

function write(name: string, value: string): void {
  here.set(name, value)
  try {
    localStorage.setItem(`masthead-${name}`, value)
  } catch {
    // It holds as long as the page.
  }
}
