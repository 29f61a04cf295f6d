import type { Database } from '#db/client.ts'
import { fromTheNewest, reachedFromNewest } from './from-the-newest.ts'
import { refreshListings } from './listing.ts'

const KEY = 'listing.from'

/**
 * Puts articles on the desk's list that are older than it.
 * @param most how many at most in this one transaction
 * @returns whether there may be more
 */
export async function listExisting(most: number): Promise<boolean> {
  return fromTheNewest(KEY, most, refreshListings)
}

/** The smallest id that is on the list with all above it; 0 when every article is, null before the first was put there. */
export async function listedFrom(db: Database): Promise<number | null> {
  return reachedFromNewest(db, KEY)
}
