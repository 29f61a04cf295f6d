import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/**
 * Drizzle, as the schema's one type. Every query is awaited; `.get()`, `.all()` and `.run()` exist on
 * one engine only and are kept out by lint, `transaction` because it does half on SQLite.
 */
export type Database = Omit<
  BetterSQLite3Database,
  'transaction' | 'run' | 'all' | 'get' | 'values' | 'query' | '_' | '$client'
>

/** An open database of either engine. `raw` belongs to the files of db/ only. */
export interface Connection {
  engine: 'sqlite' | 'postgres'
  raw: unknown
  /** One write transaction; see db/transaction.ts. */
  transaction: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  close(): Promise<void>
}
