import type Sqlite from 'better-sqlite3'
import type pg from 'pg'
import { readEnvironment } from '#lib/environment.ts'
import { processWide, setProcessWide } from '#lib/process-wide.ts'
import type { Connection, Database } from './dialect/connection.ts'
import { openPostgres, postgresDatabase } from './dialect/postgres-connection.ts'
import { openSqlite, sqliteDatabase } from './dialect/sqlite-connection.ts'

export type { Connection, Database } from './dialect/connection.ts'

/** The one open database of this process; opened by DATABASE_URL when first asked for. */
export function connection(): Connection {
  return processWide('connection', () => open(readEnvironment().databaseUrl))
}

/** Opens a database. @param url `file:PATH` or `postgres://…` */
export function open(url: string): Connection {
  return url.startsWith('file:') ? openSqlite(url.slice('file:'.length)) : openPostgres(url)
}

/** Makes a connection the one of this process, in tests too; undefined forgets it. */
export function useConnection(next: Connection | undefined): void {
  setProcessWide('connection', next)
}

/** Closes the process's connection, if one is open. */
export async function closeConnection(): Promise<void> {
  const open = processWide<Connection | null>('connection', () => null)
  useConnection(undefined)
  await open?.close()
}

/** For reading, outside transactions. Writing by it fails on SQLite and is kept out by review elsewhere. */
export function reading(): Database {
  const open = connection()
  if (open.engine === 'sqlite') return sqliteDatabase((open.raw as { reader: Sqlite.Database }).reader)
  const raw = open.raw as { reading?: Database }
  return raw.reading ?? postgresDatabase(open.raw as pg.Pool)
}
