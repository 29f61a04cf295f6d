import { lt } from 'drizzle-orm'
import { notices } from '#db/schema/notices.ts'
import { transaction } from '#db/transaction.ts'

/** What was read so long ago nobody looks for here, in milliseconds: the article has its own history. */
const KEPT_FOR = 90 * 24 * 3_600_000

/** Deletes notices that were read long ago. @param now UTC milliseconds @returns how many */
export async function pruneNotices(now: number): Promise<number> {
  const gone = await transaction((db) =>
    db
      .delete(notices)
      .where(lt(notices.readAt, now - KEPT_FOR))
      .returning({ id: notices.id }),
  )
  return gone.length
}
