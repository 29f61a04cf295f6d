import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { connection, reading, type Connection } from './client.ts'

/** The database was written by a newer Masthead; `message` is a sentence for the terminal. */
export class NewerSchemaError extends Error {}

/** A migration left a database that is not whole. Told as the above: as a sentence, without a stack. */
class FailedMigrationError extends NewerSchemaError {}

/** Names the lock among all of a database; another number than that of dialect/commit-order.ts. */
const MIGRATING = 7_265_142_012

const folders = join(import.meta.dirname, '..', 'drizzle')

/**
 * Brings the process's database to this version's schema. Before changing a SQLite database that has
 * rows, a copy is put into `backupDir`.
 * @param from the generated migrations, by engine; tests have their own
 * @returns how many migrations ran, and the path of the backup if one was made
 * @throws NewerSchemaError when the database knows migrations that this version does not, and when a migration
 * failed here before and the backup was not restored
 */
export async function migrate(
  backupDir: string,
  from: string = folders,
): Promise<{ applied: number; backup: string | null }> {
  const open = connection()
  const marker = open.engine === 'sqlite' ? markerBeside(backupDir) : null
  if (marker && existsSync(marker)) throw failed(readFileSync(marker, 'utf8'), marker)
  const folder = join(from, open.engine)
  const known = knownMigrations(folder)
  const last = await lastApplied(open)
  if (last !== null && last > (known.at(-1) ?? 0)) {
    throw new NewerSchemaError(
      'The database was made by a newer version of Masthead. Start that version, or use the backup in data/backups.',
    )
  }
  const due = known.filter((when) => last === null || when > last)
  if (due.length === 0) return { applied: 0, backup: null }
  const backup = last !== null && open.engine === 'sqlite' ? backUp(open.raw as SqliteRaw, backupDir) : null
  const broken = await applyTo(open, folder)
  if (broken > 0 && marker) {
    // It is committed already, and the next start would find nothing due: only the file remembers.
    mkdirSync(dirname(marker), { recursive: true })
    writeFileSync(marker, backup ?? '', { flush: true })
    throw failed(backup ?? '', marker)
  }
  return { applied: due.length, backup }
}

/** Times of the generated migrations, oldest first, as drizzle-kit wrote them to the journal. */
function knownMigrations(folder: string): number[] {
  const journal = readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')
  return (JSON.parse(journal) as { entries: { when: number }[] }).entries.map((entry) => entry.when)
}

async function lastApplied(open: Connection): Promise<number | null> {
  const database = reading()
  const there =
    open.engine === 'sqlite'
      ? (open.raw as SqliteRaw).reader
          .prepare(`SELECT name FROM sqlite_master WHERE name = '__drizzle_migrations'`)
          .all().length > 0
      : (
          await database
            .select({ name: sql<string>`table_name` })
            .from(sql`information_schema.tables`)
            .where(sql`table_schema = 'drizzle' and table_name = '__drizzle_migrations'`)
        ).length > 0
  if (!there) return null
  const table = open.engine === 'sqlite' ? sql`__drizzle_migrations` : sql`drizzle.__drizzle_migrations`
  const [row] = await database.select({ last: sql<number | null>`max(created_at)` }).from(table)
  return row?.last == null ? null : Number(row.last)
}

interface SqliteRaw {
  reader: Sqlite.Database
  writer: Sqlite.Database
}

/** @returns how many rows point at nothing now; on PostgreSQL none can */
async function applyTo(open: Connection, migrationsFolder: string): Promise<number> {
  if (open.engine === 'postgres') {
    const { migrateHere } = open.raw as { migrateHere?: (folder: string) => Promise<void> }
    if (migrateHere) await migrateHere(migrationsFolder)
    else await oneAtATime(open.raw as pg.Pool, migrationsFolder)
    return 0
  }
  const { writer } = open.raw as SqliteRaw
  // Rebuilding a table drops it, and a drop with foreign keys on deletes rows elsewhere. The pragma
  // does nothing inside the transaction that drizzle opens, so it is set around it, and what they would
  // have refused is looked for after the commit.
  writer.pragma('foreign_keys = OFF')
  try {
    migrateSqlite(drizzleSqlite(writer), { migrationsFolder })
    return (writer.pragma('foreign_key_check') as unknown[]).length
  } finally {
    writer.pragma('foreign_keys = ON')
  }
}

/** Two processes may start on one database: the second waits, and finds the migrations applied. */
async function oneAtATime(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING])
    await migratePostgres(drizzlePostgres(client), { migrationsFolder })
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATING]).catch(() => undefined)
    client.release()
  }
}

function backUp({ writer }: SqliteRaw, backupDir: string): string {
  mkdirSync(backupDir, { recursive: true })
  const file = join(backupDir, `before-migration-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
  writer.prepare('VACUUM INTO ?').run(file)
  return file
}

/** The file that is there from a failed migration until somebody restored the backup. */
function markerBeside(backupDir: string): string {
  return join(dirname(backupDir), 'migration-failed')
}

/** @param backup path; '' where there was nothing to keep */
function failed(backup: string, marker: string): FailedMigrationError {
  const restore = backup
    ? `Put the backup ${backup} in the place of the database (its -wal and -shm files go)`
    : 'Take the database away (it was empty before)'
  return new FailedMigrationError(
    `A migration left rows in the database that point at nothing. ${restore}, then delete ${marker}.`,
  )
}
