import * as postgres from './postgres.ts'
import * as sqlite from './sqlite.ts'

/** Which engine this process speaks to, by DATABASE_URL; fixed when the schema is loaded. */
export const engine: 'sqlite' | 'postgres' = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')
  ? 'postgres'
  : 'sqlite'

// Both modules make columns of the same names and value types, so that the schema is written once.
// It is typed as the SQLite one; db/dialect/same-columns.test.ts holds the two against each other.
const chosen = engine === 'sqlite' ? sqlite : (postgres as unknown as typeof sqlite)

export const { table, id, uid, string, int, bigint, flag, instant, day, json, oneOf } = chosen
export const { index, primaryKey, uniqueIndex, unique, unionAll } = chosen
