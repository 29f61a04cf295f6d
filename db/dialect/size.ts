import { sql } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { engine } from './index.ts'

/** What the database takes on disk, in bytes; of a SQLite file without what its log holds just now. */
export async function databaseBytes(db: Database): Promise<number> {
  const size =
    engine === 'sqlite'
      ? sql<number>`(select page_count * page_size from pragma_page_count(), pragma_page_size())`
      : sql<number>`pg_database_size(current_database())`
  const [row] = await db.select({ bytes: size }).from(sql`(select 1) as one`)
  return Number(row?.bytes ?? 0)
}

/** How many migrations the database has. */
export async function migrationCount(db: Database): Promise<number> {
  const table = engine === 'sqlite' ? sql`__drizzle_migrations` : sql`drizzle.__drizzle_migrations`
  const [row] = await db.select({ n: sql<number>`count(*)` }).from(table)
  return Number(row?.n ?? 0)
}
