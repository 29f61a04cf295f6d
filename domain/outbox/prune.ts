import { and, asc, inArray, isNull, lt, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'

/** How long an effect's row stays after it was done or given up, in milliseconds: it says why somebody got no mail. */
const KEPT = 30 * 24 * 3_600_000

/** Rows of one run: few enough that other writers hardly wait. */
const ROWS = 5_000

/**
 * Deletes effects that were done, or given up, over thirty days ago: e-mail addresses somebody no longer has stand in them.
 * What nothing has brought about for as long goes too: nothing here handles its kind, and whatever will one day is not to be
 * told of news a month old.
 * @param now UTC milliseconds
 * @returns how many are gone; at most 5,000, the rest is for the next run
 */
export async function pruneOutbox(now: number): Promise<number> {
  const old = await reading()
    .select({ id: outbox.id })
    .from(outbox)
    .where(or(lt(outbox.doneAt, now - KEPT), and(isNull(outbox.doneAt), lt(outbox.createdAt, now - KEPT))))
    .orderBy(asc(outbox.id))
    .limit(ROWS)
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  await transaction((db) => db.delete(outbox).where(inArray(outbox.id, ids)))
  return old.length
}
