import type { Database } from '#db/client.ts'
import type { Actor } from '#domain/actor.ts'
import { endSessionsOf, stageFor } from '#domain/sessions/inside.ts'

/**
 * Ends the sessions of those whose roles ask for a second factor they do not have: they set one up when they sign in again.
 * The one in which it is decided goes on.
 * @param staffIds whose roles, or what these ask for, have changed
 * @returns how many sessions stood until now
 */
export async function endSessionsWithoutFactor(
  db: Database,
  staffIds: readonly number[],
  now: number,
  { session }: Actor,
): Promise<number> {
  let ended = 0
  for (const id of staffIds) {
    if ((await stageFor(db, id)) === 'enrolment') ended += await endSessionsOf(db, id, now, session?.uid)
  }
  return ended
}
