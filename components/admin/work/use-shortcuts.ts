import { useEffect, useEffectEvent } from 'react'

/** What keys do anywhere on the page: Ctrl or Cmd with S, Ctrl with Alt and P. */
export function useShortcuts(does: { save: () => void; preview: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS'
    const isPreview = event.ctrlKey && event.altKey && event.code === 'KeyP'
    if (!isSave && !isPreview) return
    event.preventDefault()
    if (event.repeat) return
    if (isSave) does.save()
    else does.preview()
  })
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
