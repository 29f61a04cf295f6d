import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { engine } from './index.ts'

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

/**
 * A column that is compared row by row, not looked up in an index. SQLite keeps no statistics and may begin with the
 * index that leaves most rows (https://www.sqlite.org/optoverview.html, 8); PostgreSQL counts, and needs no telling.
 */
export function notByIndex(column: SQLWrapper): SQL {
  return engine === 'sqlite' ? sql`+${column}` : sql`${column}`
}

/**
 * A condition that leaves most rows, so that its own index is not the one to begin with
 * (https://www.sqlite.org/lang_corefunc.html#likely); another index may have it.
 */
export function likely(condition: SQL): SQL {
  return engine === 'sqlite' ? sql`likely(${condition})` : condition
}
