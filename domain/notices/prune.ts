import { and, isNull, lt, or } from 'drizzle-orm'
import { notices } from '#db/schema/notices.ts'
import { transaction } from '#db/transaction.ts'

/** What was read so long ago nobody looks for here, in milliseconds: the article has its own history. */
const KEPT_FOR = 90 * 24 * 3_600_000

/**
 * What nobody read for so long, in milliseconds: a year, so that whoever comes back from the longest usual leave finds all that
 * they were told. Accounts that nobody uses any more would gather them for ever.
 */
const UNREAD_FOR = 365 * 24 * 3_600_000

/** Deletes notices that were read long ago, and those that nobody will read any more. @param now UTC milliseconds @returns how many */
export async function pruneNotices(now: number): Promise<number> {
  const gone = await transaction((db) =>
    db
      .delete(notices)
      .where(
        or(lt(notices.readAt, now - KEPT_FOR), and(isNull(notices.readAt), lt(notices.at, now - UNREAD_FOR))),
      )
      .returning({ id: notices.id }),
  )
  return gone.length
}
