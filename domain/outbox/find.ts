import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { DROPPED, LEFT_OUT } from './notes.ts'

/**
 * An effect that somebody wants to do something about, as they saw it.
 * @param attempts how many there were then
 * @throws NotFound
 * @throws Refused `effect.over`, `effect.tried`
 */
export async function findEffect(db: Database, id: number, attempts: number) {
  const [row] = await db.select().from(outbox).where(eq(outbox.id, id))
  if (!row) throw new NotFound('effect', id)
  const { doneAt, problem } = row
  const givenUp = problem !== null && !problem.startsWith(LEFT_OUT) && !problem.startsWith(DROPPED)
  if (doneAt !== null && !givenUp) refuse('effect.over')
  if (row.attempts !== attempts) refuse('effect.tried')
  return row
}
