import { inArray, lt, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { transaction } from '#db/transaction.ts'

/** How long a link's row stays after its end, in milliseconds: a day, since it holds its revision and the audit has the rest. */
const KEPT = 24 * 3_600_000

/** Rows of one run: few enough that other writers hardly wait. */
const ROWS = 5_000

/** Deletes preview links that were over a day ago. @returns how many are gone; the rest is for the next run */
export async function prunePreviews(now: number): Promise<number> {
  const over = or(lt(previewLinks.endedAt, now - KEPT), lt(previewLinks.expiresAt, now - KEPT))
  const old = await reading().select({ id: previewLinks.id }).from(previewLinks).where(over).limit(ROWS)
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  await transaction((db) => db.delete(previewLinks).where(inArray(previewLinks.id, ids)))
  return old.length
}
