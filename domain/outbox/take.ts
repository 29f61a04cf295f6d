import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { LEASE } from './rules.ts'

/** An effect that this process alone is about to bring about. */
export interface TakenEffect {
  id: number
  /** Whoever is told of the effect twice can tell by it. */
  key: string
  kind: string
  payload: Record<string, unknown>
  createdAt: number
  /** This one included. */
  attempts: number
}

/**
 * Takes the effect that has been due longest, so that nobody else has it for two minutes: until then it must be
 * settled (settle.ts). After a process that was killed it is due again.
 * @param kinds those the caller can bring about; others stay as they are
 * @param now UTC milliseconds
 * @returns null when nothing is due
 */
export async function takeEffect(kinds: readonly string[], now: number): Promise<TakenEffect | null> {
  for (;;) {
    const [due] = await reading()
      .select()
      .from(outbox)
      .where(and(isNull(outbox.doneAt), inArray(outbox.kind, [...kinds]), lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.dueAt), asc(outbox.id))
      .limit(1)
    if (!due) return null
    const { id, key, kind, payload, createdAt } = due
    const attempts = due.attempts + 1
    const taken = await transaction((db) =>
      db
        .update(outbox)
        .set({ attempts, dueAt: now + LEASE })
        // Whoever took it meanwhile counted.
        .where(and(eq(outbox.id, id), eq(outbox.attempts, due.attempts), isNull(outbox.doneAt)))
        .returning({ id: outbox.id }),
    )
    if (taken.length > 0) return { id, key, kind, payload, createdAt, attempts }
  }
}
