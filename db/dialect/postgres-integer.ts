import { sql } from 'drizzle-orm'
import { integer as integerColumn } from 'drizzle-orm/pg-core'

/** Numbers of PostgreSQL's `integer` have 31 bits and a sign (manual, 8.1.1). */
const MOST = 2 ** 31 - 1

/** How Drizzle makes a column of a table; its types leave it out. */
interface Maker {
  build: (table: unknown) => { mapToDriverValue: (value: unknown) => unknown }
}

/**
 * A column of PostgreSQL's type `integer` that can be asked for any whole number. PostgreSQL takes a number beside such a column
 * for one of its type, and fails (22003) where it is too large to be one; SQLite says that no row has it. So those are handed
 * over as `bigint`, and compared by the same index (manual, 36.16.6, cross-type operators). To write one fails all the same.
 */
export function integer() {
  const builder = integerColumn()
  const maker = builder as unknown as Maker
  const build = maker.build.bind(builder)
  maker.build = (table) => Object.assign(build(table), { mapToDriverValue: askedFor })
  return builder
}

/** Beyond 2^53 one number is as far from all there are as the next, and `bigint` does not hold all of them. */
function askedFor(value: unknown): unknown {
  if (typeof value !== 'number' || Math.abs(value) <= MOST || Number.isNaN(value)) return value
  const number = Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, value))
  return sql`${number}::bigint`
}
