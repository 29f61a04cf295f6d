import { asc, lte } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { invalidations } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { raiseMark, readMark } from './marks.ts'

/** How long rows stay, in milliseconds. Page caches read them within seconds; an hour is for processes that hang. */
const KEPT = 3_600_000

/** Rows of one run: few enough that other writers hardly wait. */
const ROWS = 5_000

/**
 * Deletes invalidations older than an hour and notes the highest as the epoch: whoever has not read that far
 * drops everything. The newest stays, so that followers always find where they are.
 * @param now UTC milliseconds
 * @param purging whether a CDN is told of them; then only those it was told of are deleted
 * @returns how many are gone; at most 5,000, the rest is for the next run
 */
export async function pruneInvalidations(now: number, purging: boolean): Promise<number> {
  const most = purging ? ((await readMark(reading(), 'invalidations.purged')) ?? 0) : Infinity
  const oldest = await reading()
    .select({ id: invalidations.id, at: invalidations.at })
    .from(invalidations)
    .orderBy(asc(invalidations.id))
    .limit(ROWS + 1)
  // The last of these is the newest of all, or beyond this run.
  const last = oldest.slice(0, -1).findLastIndex(({ id, at }) => at < now - KEPT && id <= most)
  if (last < 0) return 0
  const epoch = oldest[last]!.id
  await transaction(async (db) => {
    await raiseMark(db, 'invalidations.epoch', epoch)
    await db.delete(invalidations).where(lte(invalidations.id, epoch))
  })
  return last + 1
}
