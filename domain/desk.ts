import type { Actor } from './actor.ts'
import { Forbidden } from './refusal.ts'

/**
 * The desk is for the newsroom: whoever may do anything there may read it. Every function of a noun's
 * desk.ts calls this first.
 * @throws Forbidden for strangers, disabled accounts and people who may do nothing
 */
export function requireDesk(actor: Actor): void {
  if (actor.disabled || actor.grants.length === 0) throw new Forbidden('desk')
}
