import type { Actor } from './actor.ts'
import { refuse } from './refusal.ts'

/**
 * How long showing who one is holds for what is protected by it, in milliseconds: long enough for one form, too short
 * for whoever finds the desk left open (OWASP ASVS 5.0, 7.5.1).
 */
export const CONFIRMED_FOR = 15 * 60_000

/**
 * Asks that somebody signed in has shown who they are a short while ago; the command line and Masthead itself have.
 * @throws Refused `confirm.needed`
 */
export function requireConfirmed({ kind, session }: Actor, now: number): void {
  if (kind === 'staff' && !isConfirmed(session, now)) refuse('confirm.needed')
}

export function isConfirmed(session: Actor['session'], now: number): boolean {
  return session !== undefined && now - session.confirmedAt < CONFIRMED_FOR
}
