import { connection, type Database } from './client.ts'

/**
 * The only way to write. One transaction: all of `work` or nothing of it.
 *
 * SQLite: one writer per process, in a queue, `BEGIN IMMEDIATE`, waiting for other processes without
 * blocking the event loop. PostgreSQL: serializable, tried again after a lost race, so `work` may run
 * more than once and must have no effect outside the database.
 *
 * @throws when begun inside another transaction, or when `work` awaits anything but the database
 */
export function transaction<T>(work: (db: Database) => Promise<T>): Promise<T> {
  return connection().transaction(work)
}
