import { setTimeout as wait } from 'node:timers/promises'
import type { Outcome } from '#domain/execute.ts'
import { attemptKeys, type Attempt } from './attempt-keys.ts'
import { forgive, reserveAttempt, takeBack, waitRefusal } from './limits.ts'

/**
 * Carries out something that could be guessed at, within the limits of sign-in: whoever has failed too often is told to
 * wait, or waits. Every way to try a password, a code or a link goes through here.
 * @param now UTC milliseconds
 * @throws what `carryOut` throws; the attempt is not counted then
 */
export async function attempt<Result>(
  tried: Attempt,
  now: number,
  carryOut: () => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  const reservation = await reserveAttempt(attemptKeys(tried), now)
  if (!reservation.allowed) return { ok: false, refusal: waitRefusal(reservation.seconds) }
  const { reserved, slowBy } = reservation
  if (slowBy > 0) await wait(slowBy)
  const outcome = await carryOut().catch(async (problem: unknown) => {
    // Nobody has been told whether it was right. Where this fails too it stays counted, and what went wrong first is told.
    await takeBack(reserved).catch(() => undefined)
    throw problem
  })
  // Of mails each one counts: whoever asks for them succeeds every time.
  if (outcome.ok && tried.kind !== 'reset') await forgive(reserved)
  return outcome
}
