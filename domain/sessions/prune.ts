import { and, inArray, lt, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sessions, signInLimits } from '#db/schema/sessions.ts'
import { transaction } from '#db/transaction.ts'
import { FORGOTTEN_AFTER } from './limit-rules.ts'

/** How long a session's row stays after its end, in milliseconds: to tell where somebody was signed in. */
const KEPT = 30 * 24 * 3_600_000

/** Rows of one run: few enough that other writers hardly wait. */
const ROWS = 5_000

/** Deletes counted attempts that say nothing any more. @returns how many are gone; the rest is for the next run */
export async function pruneSignInLimits(now: number): Promise<number> {
  const isOld = lt(signInLimits.lastAt, now - FORGOTTEN_AFTER)
  const old = await reading().select({ key: signInLimits.key }).from(signInLimits).where(isOld).limit(ROWS)
  if (old.length === 0) return 0
  const keys = old.map(({ key }) => key)
  // Asked again: an attempt may have been counted since.
  const gone = await transaction((db) =>
    db
      .delete(signInLimits)
      .where(and(inArray(signInLimits.key, keys), isOld))
      .returning({ key: signInLimits.key }),
  )
  return gone.length
}

/** Deletes sessions that were over thirty days ago. @returns how many are gone; the rest is for the next run */
export async function pruneSessions(now: number): Promise<number> {
  const over = or(lt(sessions.endedAt, now - KEPT), lt(sessions.expiresAt, now - KEPT))
  const old = await reading().select({ id: sessions.id }).from(sessions).where(over).limit(ROWS)
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  await transaction((db) => db.delete(sessions).where(inArray(sessions.id, ids)))
  return old.length
}
