import type { Entry } from './entry.ts'

/** Longest entry, in characters: browsers give an origin five million for everything (HTML standard, web storage). */
const LONGEST = 1_000_000

/** Entries of a journal in localStorage: little room, but written when the call returns. */
export function lastResort<Of>(person: string, uid: string) {
  const prefix = `masthead-journal/${person}/${uid}/`
  const store = storage()

  function find(tab: string): Entry<Of> | undefined {
    try {
      return (JSON.parse(store?.getItem(prefix + tab) ?? 'null') as Entry<Of> | undefined) ?? undefined
    } catch {
      return undefined
    }
  }

  return {
    find,
    /** @returns whether there is room for it */
    keep(entry: Entry<Of>): boolean {
      const text = JSON.stringify(entry)
      if (text.length > LONGEST) return false
      try {
        store?.setItem(prefix + entry.tab, text)
        return store !== undefined
      } catch {
        return false
      }
    },
    drop(tab: string): void {
      store?.removeItem(prefix + tab)
    },
    all(): Entry<Of>[] {
      return Object.keys(store ?? {})
        .filter((key) => key.startsWith(prefix))
        .map((key) => find(key.slice(prefix.length)))
        .filter((entry) => entry !== undefined)
    },
  }
}

/** Undefined where the browser gives none, as with cookies switched off. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
