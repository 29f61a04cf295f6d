import type Sqlite from 'better-sqlite3'
import { connection, type Database } from './client.ts'
import { inCommitOrder } from './dialect/commit-order.ts'
import type { Change, Follower, News } from './dialect/follower.ts'
import { followPostgres } from './dialect/postgres-follower.ts'
import { followSqlite } from './dialect/sqlite-follower.ts'
import { invalidations } from './schema/journal.ts'

export type { Change, Follower, News } from './dialect/follower.ts'

/** Rows of one insert: SQLite takes 32,766 values in a statement, and a row has three. */
const ROWS = 5000

/** Follows from the newest row there is. @param tell must not throw */
export async function followInvalidations(tell: (news: News) => void): Promise<Follower> {
  const { engine, raw } = connection()
  return engine === 'sqlite'
    ? followSqlite((raw as { reader: Sqlite.Database }).reader.name, tell)
    : followPostgres(tell)
}

/** Writes what a transaction made wrong, as the last thing it does. @param at UTC milliseconds */
export async function writeInvalidations(
  db: Database,
  changes: readonly Change[],
  at: number,
): Promise<void> {
  if (changes.length === 0) return
  await inCommitOrder(db)
  for (let from = 0; from < changes.length; from += ROWS) {
    await db
      .insert(invalidations)
      .values(changes.slice(from, from + ROWS).map(({ tag, place }) => ({ tag, place, at })))
  }
}
