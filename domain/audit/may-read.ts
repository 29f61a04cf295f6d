import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'

/** @throws Forbidden for whoever may not read the whole audit: it has no sections and no languages */
export function requireAuditor(actor: Actor): void {
  if (!may(actor, 'audit:read')) throw new Forbidden('audit:read')
}
