/** What the page does about saving when it comes, goes and is asked to close. */
export interface PageWatch {
  /** It can be seen again, or there is a network again. */
  onBack: () => void
  /** It is out of sight, and phones may end it without a word. */
  onHidden: () => void
  /** It is about to be gone. */
  onLeave: () => void
  /** Whether the browser is to ask before it closes. */
  isUnsafe: () => boolean
}

/** Watches the page. @returns ends it */
export function watchPage({ onBack, onHidden, onLeave, isUnsafe }: PageWatch): () => void {
  const ending = new AbortController()
  const { signal } = ending
  for (const name of ['online', 'focus', 'pageshow']) addEventListener(name, onBack, { signal })
  addEventListener('pagehide', onLeave, { signal })
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? onHidden() : onBack()),
    { signal },
  )
  addEventListener(
    'beforeunload',
    (event) => {
      if (isUnsafe()) event.preventDefault()
    },
    { signal },
  )
  return () => ending.abort()
}
