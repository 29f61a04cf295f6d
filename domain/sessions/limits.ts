import { eq, inArray } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import { transaction } from '#db/transaction.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'
import { inTurn } from '#lib/in-turn.ts'
import type { AttemptKey } from './attempt-keys.ts'
import { delayAfter, waitOf, withOneLess, withOneMore, type Counted, type OneMore } from './limit-rules.ts'

/** Whether an attempt may be looked at: with an answer held back for so many milliseconds, or only after so many seconds. */
export type Reservation =
  { allowed: true; slowBy: number; reserved: readonly Reserved[] } | { allowed: false; seconds: number }

/** An attempt as one key has counted it. */
type Reserved = AttemptKey & OneMore

/** Many count the same account's row: on PostgreSQL they would lose races to each other until somebody is told of a fault. */
const ONE_BY_ONE = { atOnce: 1, waiting: Infinity }

/**
 * Counts an attempt as failed before anybody looks at it, so that of many at the same moment no more come through than of
 * as many one after the other; `forgive` and `takeBack` undo it. Call it outside a transaction. What is refused is not counted, writes
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
  const reserved: Reserved[] = []
  let slowBy = 0
  for (const { key, rule } of keys) {
    const before = counted.get(key)
    const after = withOneMore(rule, before, now)
    await db
      .insert(signInLimits)
      .values({ key, ...after })
      .onConflictDoUpdate({ target: signInLimits.key, set: after })
    reserved.push({ key, rule, before, after })
    if (rule.holds === 'answer') slowBy = Math.max(slowBy, delayAfter(rule, after.failures))
  }
  return { allowed: true, slowBy, reserved }
}

/** After a success: the person's own failures are forgotten, elsewhere this one attempt is taken back. Outside a transaction. */
export async function forgive(reserved: readonly Reserved[]): Promise<void> {
  await undo(reserved, ({ rule, ...one }, current) =>
    rule.forgiving ? undefined : withOneLess(one, current),
  )
}

/** After an attempt that came to nothing and says nothing about who made it: only this one is taken back. Outside a transaction. */
export async function takeBack(reserved: readonly Reserved[]): Promise<void> {
  await undo(reserved, withOneLess)
}

/** @param leftOf what is to stand in a row now; undefined is no row */
async function undo(
  reserved: readonly Reserved[],
  leftOf: (one: Reserved, current: Counted | undefined) => Counted | undefined,
): Promise<void> {
  const write = async (db: Database) => {
    const counted = await countedOf(db, reserved)
    for (const one of reserved) {
      const isRow = eq(signInLimits.key, one.key)
      const left = leftOf(one, counted.get(one.key))
      await (left ? db.update(signInLimits).set(left).where(isRow) : db.delete(signInLimits).where(isRow))
    }
  }
  await inTurn('sign-in limits', ONE_BY_ONE, () => transaction(write))
}

/** What is said to somebody who has to wait: in minutes where seconds would be too many to read. */
export function waitRefusal(seconds: number): Refusal {
  if (seconds <= 90) return refusal('signIn.wait', { seconds })
  return refusal('signIn.waitMinutes', { minutes: Math.ceil(seconds / 60) })
}

async function countedOf(db: Database, keys: readonly AttemptKey[]): Promise<Map<string, Counted>> {
  const wanted = keys.map(({ key }) => key)
  const rows = await db.select().from(signInLimits).where(inArray(signInLimits.key, wanted))
  return new Map(rows.map(({ key, ...counted }) => [key, counted]))
}

function heldUp(keys: readonly AttemptKey[], counted: Map<string, Counted>, now: number): Reservation | null {
  const wait = Math.max(...keys.map(({ key, rule }) => waitOf(rule, counted.get(key), now)))
  return wait > 0 ? { allowed: false, seconds: Math.ceil(wait / 1000) } : null
}
