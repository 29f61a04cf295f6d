import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** Place of a row in a list sorted by date, then key. */
interface Place {
  at: number
  id: number
}

/**
 * Rows older than a place. Compared as a row value: both engines then begin in the index there, while
 * `at < ? or (at = ? and id < ?)` makes them read the whole list.
 */
export function olderThan(at: SQLWrapper, id: SQLWrapper, place: Place): SQL {
  return sql`(${at}, ${id}) < (${place.at}, ${place.id})`
}

/** Rows newer than a place; see olderThan(). */
export function newerThan(at: SQLWrapper, id: SQLWrapper, place: Place): SQL {
  return sql`(${at}, ${id}) > (${place.at}, ${place.id})`
}
