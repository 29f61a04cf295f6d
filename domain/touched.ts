import type { Database } from '#db/client.ts'

/** A tag that was made wrong; `place` is where on a list (shown date, UTC milliseconds), null everywhere. */
export interface Touched {
  tag: string
  place: number | null
}

/** More places than this on one list are noted as all of it: merged tags may have thousands of articles. */
const MOST_PLACES = 100

/** By tag: the places, or null for everywhere. */
type Notes = Map<string, Set<number> | null>

const touchedBy = new WeakMap<Database, Notes>()

/**
 * Notes within a transaction which answers it makes wrong. Whatever writes what readers see calls it, so that
 * no command can forget; execute() writes the invalidations.
 * @param place where on a list; left out, everywhere
 */
export function touch(db: Database, tags: readonly string[], place: number | null = null): void {
  const notes = touchedBy.get(db) ?? (new Map() as Notes)
  touchedBy.set(db, notes)
  for (const tag of tags) {
    const places = notes.get(tag)
    if (places === null) continue
    const all = place === null || (places && places.size >= MOST_PLACES)
    notes.set(tag, all ? null : (places ?? new Set<number>()).add(place))
  }
}

/** Notes these tags in place of all that was noted, as after making again what was there before. */
export function touchInstead(db: Database, tags: readonly string[]): void {
  touchedBy.delete(db)
  touch(db, tags)
}

/** What a transaction has touched so far, by tag and place. */
export function touchedIn(db: Database): Touched[] {
  return [...(touchedBy.get(db) ?? [])].flatMap(([tag, places]) =>
    [...(places ?? [null])].map((place) => ({ tag, place })),
  )
}
