import { lt } from 'drizzle-orm'
import { presences } from '#db/schema/desk.ts'
import { transaction } from '#db/transaction.ts'
import { PRESENT_FOR } from './rules.ts'

/** Deletes the rows of tabs that are gone: those of an article nobody opens again. @param now UTC milliseconds @returns how many */
export async function prunePresences(now: number): Promise<number> {
  const gone = await transaction((db) =>
    db
      .delete(presences)
      .where(lt(presences.seenAt, now - PRESENT_FOR))
      .returning({ tab: presences.tab }),
  )
  return gone.length
}
