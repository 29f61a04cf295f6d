import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import { transaction } from '#db/transaction.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'
import { inTurn } from '#lib/in-turn.ts'
import type { AttemptKey } from './attempt-keys.ts'
import { delayAfter, waitOf, withOneMore, type Counted } from './limit-rules.ts'

/** Whether an attempt may be looked at: with an answer held back for so many milliseconds, or only after so many seconds. */
export type Reservation = { allowed: true; slowBy: number } | { allowed: false; seconds: number }

/** Many count the same account's row: on PostgreSQL they would lose races to each other until somebody is told of a fault. */
const ONE_BY_ONE = { atOnce: 1, waiting: Infinity }

/**
 * Counts an attempt as failed before anybody looks at it, so that of many at the same moment no more come through than of
 * as many one after the other; `forgive` takes it back. Call it outside a transaction. What is refused is not counted, writes
 * nothing and waits for no writer.
 */
export async function reserveAttempt(keys: readonly AttemptKey[], now: number): Promise<Reservation> {
  const refused = heldUp(keys, await countedOf(reading(), keys), now)
  if (refused) return refused
  return inTurn('sign-in limits', ONE_BY_ONE, () => transaction((db) => count(db, keys, now)))
}

async function count(db: Database, keys: readonly AttemptKey[], now: number): Promise<Reservation> {
  const counted = await countedOf(db, keys)
  const overtaken = heldUp(keys, counted, now)
  if (overtaken) return overtaken
  let slowBy = 0
  for (const { key, rule } of keys) {
    const next = withOneMore(rule, counted.get(key), now)
    await db
      .insert(signInLimits)
      .values({ key, ...next })
      .onConflictDoUpdate({ target: signInLimits.key, set: next })
    if (rule.holds === 'answer') slowBy = Math.max(slowBy, delayAfter(rule, next.failures))
  }
  return { allowed: true, slowBy }
}

/** After a success, inside its command's transaction: the person's own failures are forgotten, elsewhere this one attempt. */
export async function forgive(db: Database, keys: readonly AttemptKey[]): Promise<void> {
  for (const { key, rule } of keys) {
    if (rule.forgiving) await db.delete(signInLimits).where(eq(signInLimits.key, key))
    else
      await db
        .update(signInLimits)
        .set({ failures: sql`${signInLimits.failures} - 1` })
        .where(and(eq(signInLimits.key, key), gt(signInLimits.failures, 0)))
  }
}

/** What is said to somebody who has to wait: in minutes where seconds would be too many to read. */
export function waitRefusal(seconds: number): Refusal {
  if (seconds <= 90) return refusal('signIn.wait', { seconds })
  return refusal('signIn.waitMinutes', { minutes: Math.ceil(seconds / 60) })
}

async function countedOf(db: Database, keys: readonly AttemptKey[]): Promise<Map<string, Counted>> {
  const wanted = keys.map(({ key }) => key)
  const rows = await db.select().from(signInLimits).where(inArray(signInLimits.key, wanted))
  return new Map(rows.map((row) => [row.key, row]))
}

function heldUp(keys: readonly AttemptKey[], counted: Map<string, Counted>, now: number): Reservation | null {
  const wait = Math.max(...keys.map(({ key, rule }) => waitOf(rule, counted.get(key), now)))
  return wait > 0 ? { allowed: false, seconds: Math.ceil(wait / 1000) } : null
}
