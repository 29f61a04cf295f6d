import { and, eq, lt, or } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staffPasskeys } from '#db/schema/staff.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'
import type { CheckedPasskey } from './check.ts'
import { takeChallenge } from './used-challenges.ts'

/**
 * Lets a checked passkey count, inside a command's transaction: its challenge is taken, its counter moves on.
 * @returns null when it counts; otherwise why not, for `refusedAndKept`, so that the challenge stays taken and the audit
 * says whose passkey it was: `passkey.over`, it has counted before; `passkey.wrong`, it is gone meanwhile;
 * `passkey.cloned`, its counter has not moved on, as when two authenticators hold one key
 */
export async function takePasskey(
  db: Database,
  { passkeyId, challenge, counter, backedUp }: CheckedPasskey,
  now: number,
): Promise<Refusal | null> {
  if (!(await takeChallenge(db, challenge, now))) return refusal('passkey.over')
  const isPasskey = eq(staffPasskeys.id, passkeyId)
  // WebAuthn 3, 7.2: authenticators without a counter say 0 for ever.
  const hasMoved = or(
    lt(staffPasskeys.counter, counter),
    counter === 0 ? eq(staffPasskeys.counter, 0) : undefined,
  )
  const moved = await db
    .update(staffPasskeys)
    .set({ counter, backedUp, lastUsedAt: now })
    .where(and(isPasskey, hasMoved))
    .returning({ id: staffPasskeys.id })
  if (moved.length > 0) return null
  const left = await db.select({ id: staffPasskeys.id }).from(staffPasskeys).where(isPasskey)
  return refusal(left.length > 0 ? 'passkey.cloned' : 'passkey.wrong')
}
