import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

const folders = join(import.meta.dirname, '..', 'drizzle')

/**
 * Brings the process's database to this version's schema. Before changing a SQLite database that has
 * rows, a copy is put into `backupDir`.
 * @returns how many migrations ran, and the path of the backup if one was made
 * @throws NewerSchemaError when the database knows migrations that this version does not
 */
export async function migrate(backupDir: string): Promise<{ applied: number; backup: string | null }> {
  const open = connection()
  const known = knownMigrations(open.engine)
  const last = await lastApplied(open)
  if (last !== null && last > (known.at(-1) ?? 0)) {
    throw new NewerSchemaError(
      'The database was made by a newer version of Masthead. Start that version, or use the backup in data/backups.',
    )
  }
  const due = known.filter((when) => last === null || when > last)
  if (due.length === 0) return { applied: 0, backup: null }
  const backup = await applyTo(open, last === null ? null : backupDir)
  return { applied: due.length, backup }
}

/** Times of the generated migrations, oldest first, as drizzle-kit wrote them to the journal. */
function knownMigrations(engine: Connection['engine']): number[] {
  const journal = readFileSync(join(folders, engine, 'meta', '_journal.json'), 'utf8')
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

async function applyTo(open: Connection, backupDir: string | null): Promise<string | null> {
  if (open.engine === 'postgres') {
    const { migrateHere } = open.raw as { migrateHere?: (folder: string) => Promise<void> }
    const folder = join(folders, 'postgres')
    if (migrateHere) await migrateHere(folder)
    else await migratePostgres(drizzlePostgres(open.raw as pg.Pool), { migrationsFolder: folder })
    return null
  }
  const { writer } = open.raw as SqliteRaw
  const backup = backupDir && backUp(writer, backupDir)
  // Rebuilding a table drops it, and a drop with foreign keys on deletes rows elsewhere. The pragma
  // does nothing inside the transaction that drizzle opens, so it is set around it.
  writer.pragma('foreign_keys = OFF')
  try {
    migrateSqlite(drizzleSqlite(writer), { migrationsFolder: join(folders, 'sqlite') })
    const broken = writer.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) {
      throw new Error(`after the migration ${broken.length} rows point at nothing; restore ${backup ?? 'it'}`)
    }
  } finally {
    writer.pragma('foreign_keys = ON')
  }
  return backup
}

function backUp(writer: Sqlite.Database, backupDir: string): string {
  mkdirSync(backupDir, { recursive: true })
  const file = join(backupDir, `before-migration-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
  writer.prepare('VACUUM INTO ?').run(file)
  return file
}
