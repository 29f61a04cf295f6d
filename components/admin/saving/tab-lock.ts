/** Names a tab among the locks of this origin. */
const nameOf = (tab: string) => `masthead-tab-${tab}`

/** Where the browser has no locks (plain http), a tab that has typed nothing for so long counts as gone, in milliseconds. */
const GONE_AFTER = 60_000

/** Says that this tab lives, until it is released or the tab is gone, however that comes about. @returns releases it */
export function holdTab(tab: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  void locks()
    ?.request(nameOf(tab), () => promise)
    .catch(() => undefined)
  return resolve
}

/**
 * Waits until a tab is gone, and holds its place from then on, so that no other tab takes over what it left.
 * @param at when it was last heard of, UTC milliseconds
 * @param taken called once, when it is gone; the place is free again when its promise is done
 */
export function takePlace(tab: string, at: number, signal: AbortSignal, taken: () => Promise<void>): void {
  const manager = locks()
  if (manager) void manager.request(nameOf(tab), { signal }, taken).catch(() => undefined)
  else if (at < Date.now() - GONE_AFTER) void taken()
}

function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks
}
