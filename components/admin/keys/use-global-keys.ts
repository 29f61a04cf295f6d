import { useEffect, useEffectEvent, useRef } from 'react'

interface Does {
  help: () => void
  search: () => boolean
  /** A letter after g. @returns whether it leads anywhere */
  go: (letter: string) => boolean
  /** A letter of its own. @returns whether it does anything */
  press: (letter: string) => boolean
}

/**
 * Single keys that do something anywhere on the page: never while something is typed or chosen, with a modifier, or under a
 * dialog. They can be turned off (WCAG 2.2, 2.1.4, https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function useGlobalKeys(on: boolean, does: Does): void {
  /** A g has been pressed, and nothing since. */
  const going = useRef(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    const waited = going.current
    going.current = false
    if (!on || event.defaultPrevented || !isFree(event)) return
    const { key } = event
    const done = waited ? does.go(key) : single(key)
    if (done) event.preventDefault()
  })

  function single(key: string): boolean {
    if (key === 'g') {
      going.current = true
      return true
    }
    if (key === '?') {
      does.help()
      return true
    }
    return key === '/' ? does.search() : does.press(key)
  }

  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** Whether a key is nobody else's: an input method's, a field's, a list's, a dialog's, the browser's. */
function isFree(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.querySelector('dialog[open]')) return false
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.isContentEditable) return false
  return !target?.closest(
    'input:not([type=checkbox], [type=radio]), textarea, select, [role=listbox], [role=menu]',
  )
}
