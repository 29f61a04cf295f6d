import { useEffect, useEffectEvent } from 'react'

/** F8 leads to the next thing that changed in the source, with Shift to the one before: wherever the cursor is. */
export function useDriftKeys(step: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
