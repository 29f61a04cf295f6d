import type { SQL } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { engine } from './index.ts'

/** The two engines' drivers run raw statements under different names. */
interface RawDatabase {
  run(statement: SQL): unknown
  all(statement: SQL): Record<string, unknown>[]
  execute(statement: SQL): Promise<{ rows: Record<string, unknown>[] }>
}

/** Carries out a statement that gives no rows. */
export async function execute(db: Database, statement: SQL): Promise<void> {
  const raw = db as unknown as RawDatabase
  await (engine === 'sqlite' ? raw.run(statement) : raw.execute(statement))
}

/** Rows of a statement, by the names of their columns. */
export async function rowsOf(db: Database, statement: SQL): Promise<Record<string, unknown>[]> {
  const raw = db as unknown as RawDatabase
  return engine === 'sqlite' ? raw.all(statement) : (await raw.execute(statement)).rows
}
