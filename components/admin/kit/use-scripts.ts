import { useSyncExternalStore } from 'react'

/** Whether scripts run: false in what the server sends, true once they have taken the page over. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** It changes once, and React sees to that. */
function never() {
  return () => {}
}
