import { setTimeout as wait } from 'node:timers/promises'
import { transaction } from '#db/transaction.ts'
import type { Outcome } from '#domain/execute.ts'
import { attemptKeys, type Attempt } from './attempt-keys.ts'
import { forgive, reserveAttempt, waitRefusal } from './limits.ts'

/**
 * Carries out something that could be guessed at, within the limits of sign-in: whoever has failed too often is told to
 * wait, or waits. Every way to try a password, a code or a link goes through here.
 * @param now UTC milliseconds
 */
export async function attempt<Result>(
  tried: Attempt,
  now: number,
  carryOut: () => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  const keys = attemptKeys(tried)
  const reserved = await reserveAttempt(keys, now)
  if (!reserved.allowed) return { ok: false, refusal: waitRefusal(reserved.seconds) }
  if (reserved.slowBy > 0) await wait(reserved.slowBy)
  const outcome = await carryOut()
  // Of mails each one counts: whoever asks for them succeeds every time.
  if (outcome.ok && tried.kind !== 'reset') await transaction((db) => forgive(db, keys))
  return outcome
}
