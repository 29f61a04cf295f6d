import { useEffect, useEffectEvent } from 'react'

/** What keys do anywhere on the page: Ctrl or Cmd with S, Ctrl with Alt and P, Ctrl or Cmd with Alt and M. */
export function useShortcuts(does: { save: () => void; preview: () => void; comment: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS'
    const isPreview = event.ctrlKey && event.altKey && event.code === 'KeyP'
    const isComment = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM'
    if (!isSave && !isPreview && !isComment) return
    event.preventDefault()
    if (event.repeat) return
    if (isSave) does.save()
    else if (isPreview) does.preview()
    else does.comment()
  })
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
