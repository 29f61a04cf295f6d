import { attemptKeys, type Attempt } from '#domain/sessions/attempt-keys.ts'
import { reserveAttempt } from '#domain/sessions/limits.ts'
import { NOON } from './asking.ts'

const SECOND = 1000

/** The account that is tried. */
export const OWNER = 'lin@example.org'
/** More than any limit allows: without waits there would be no end. */
export const TOO_MANY = 1000

/** Somebody tries a password: the owner’s, in a browser nobody knows, where nothing else is said. */
export function password(address: string, more: { account?: string; device?: string } = {}): Attempt {
  const { account = OWNER, device = null } = more
  return { kind: 'password', account, address, device }
}

/** @param at milliseconds after noon */
export const reserve = (tried: Attempt, at: number) => reserveAttempt(attemptKeys(tried), NOON + at)

/** Attempts as soon as they are allowed. @returns how many were, from one instant until before another */
export async function attack(tried: Attempt, from: number, until: number): Promise<number> {
  let admitted = 0
  for (let at = from; at < until && admitted < TOO_MANY;) {
    const answer = await reserve(tried, at)
    if (answer.allowed) admitted++
    else at += answer.seconds * SECOND
  }
  return admitted
}
