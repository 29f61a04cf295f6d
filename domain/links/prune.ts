import { inArray, lt, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staffLinks } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'

/** How long a one-time link's row stays after its end, in milliseconds: whoever comes late is told that it is over. */
const KEPT = 30 * 24 * 3_600_000

/** Rows of one run: few enough that other writers hardly wait. */
const ROWS = 5_000

/** Deletes one-time links that were over thirty days ago. @returns how many are gone; the rest is for the next run */
export async function pruneLinks(now: number): Promise<number> {
  const over = or(lt(staffLinks.closedAt, now - KEPT), lt(staffLinks.expiresAt, now - KEPT))
  const old = await reading().select({ id: staffLinks.id }).from(staffLinks).where(over).limit(ROWS)
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  await transaction((db) => db.delete(staffLinks).where(inArray(staffLinks.id, ids)))
  return old.length
}
