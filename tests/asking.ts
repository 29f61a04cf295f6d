import { cliActor } from '#domain/actor.ts'
import type { Asking } from '#domain/execute.ts'

/** Noon in Shanghai on 20 November 2026, the tests' usual now. */
export const NOON = Date.UTC(2026, 10, 20, 4, 0, 0)

/** Somebody at the terminal asks, at noon or so many milliseconds later. */
export function asking(later = 0, more: Partial<Asking> = {}): Asking {
  return { actor: cliActor('tester'), now: NOON + later, requestId: 'test', origin: 'test', ...more }
}
