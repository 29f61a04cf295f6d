import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { processWide } from '#lib/process-wide.ts'

const watch = processWide('schedule-watch', () => ({ lookedAt: null as number | null }))

/** Notes that this process has looked for what is due. @param now UTC milliseconds */
export function lookedForDue(now: number): void {
  watch.lookedAt = now
}

/**
 * When this process looked last, UTC milliseconds; null where it has not yet, or does no jobs.
 * @throws Forbidden
 */
export async function lastLook(actor: Actor): Promise<number | null> {
  requireDesk(actor)
  return watch.lookedAt
}
