import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export { index, primaryKey, uniqueIndex, unique, unionAll } from 'drizzle-orm/sqlite-core'

/** A table; the columns below have the same names and meanings in `postgres.ts`. */
export const table = sqliteTable
/** Integer key, never given twice. */
export const id = () => integer().primaryKey({ autoIncrement: true })
/** UUIDv7 (RFC 9562), the key for the outside. */
export const uid = () => text()
export const string = () => text()
export const int = () => integer()
/** Integer up to 2^53. */
export const bigint = () => integer()
export const flag = () => integer({ mode: 'boolean' })
/** UTC milliseconds. */
export const instant = () => integer()
/** ISO 8601 date, `2019-07-31`. */
export const day = () => text()
export const json = <T>() => text({ mode: 'json' }).$type<T>()
/** One of a closed list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => text({ enum: words })
