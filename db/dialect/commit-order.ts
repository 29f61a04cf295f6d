import { sql } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { engine } from './index.ts'

/** Names the lock among all of a database; any number nobody else uses. */
const LOCK = 7_265_142_011

/**
 * Lets rows with growing ids become visible in the order of their ids: whoever follows a table by its newest id
 * would miss a smaller one that is committed later. To be called before such rows are inserted; held until the
 * transaction ends. SQLite has one writer anyway.
 */
export async function inCommitOrder(db: Database): Promise<void> {
  if (engine === 'postgres')
    await db.select({ lock: sql`pg_advisory_xact_lock(${LOCK})` }).from(sql`(select 1) one`)
}
