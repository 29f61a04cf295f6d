import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { internals } from '#db/schema/journal.ts'

/** Ids of invalidations up to which something is done. */
export type Mark =
  /** The highest pruned. */
  | 'invalidations.epoch'
  /** The highest the CDN was told of. */
  | 'invalidations.purged'

/** @returns null where nobody set it */
export async function readMark(db: Database, mark: Mark): Promise<number | null> {
  const [row] = await db.select({ value: internals.value }).from(internals).where(eq(internals.key, mark))
  return row ? Number(row.value) : null
}

/** Sets a mark, within a transaction, unless it is there or further already: another process may be ahead. */
export async function raiseMark(db: Database, mark: Mark, id: number): Promise<void> {
  const known = await readMark(db, mark)
  if (known !== null && known >= id) return
  const value = String(id)
  await db
    .insert(internals)
    .values({ key: mark, value })
    .onConflictDoUpdate({ target: internals.key, set: { value } })
}
