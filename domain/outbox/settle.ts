import { and, eq, isNull } from 'drizzle-orm'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { LEFT_OUT } from './notes.ts'
import { dueAgain } from './rules.ts'
import type { TakenEffect } from './take.ts'

/** The effect has come about. @param now UTC milliseconds */
export async function effectDone({ id }: TakenEffect, now: number): Promise<void> {
  await transaction((db) => db.update(outbox).set({ doneAt: now, problem: null }).where(eq(outbox.id, id)))
}

/** The effect is not wanted any more. @param note why, in a few words: it stays in the row */
export async function effectLeftOut({ id }: TakenEffect, now: number, note: string): Promise<void> {
  const problem = LEFT_OUT + note
  await transaction((db) => db.update(outbox).set({ doneAt: now, problem }).where(eq(outbox.id, id)))
}

/**
 * The effect has not come about. It is due again a minute later, then two, at most six hours; after three days it is
 * given up: the row stays, with what was wrong. Nothing happens where another process has taken it since.
 * @param problem a few words without secrets
 * @param final trying again would not help
 * @returns when it is due again, UTC milliseconds; null when it is given up
 */
export async function effectFailed(
  effect: TakenEffect,
  now: number,
  problem: string,
  final: boolean,
): Promise<number | null> {
  const { id, attempts, createdAt } = effect
  const next = final ? null : dueAgain(attempts, createdAt, now)
  await transaction((db) =>
    db
      .update(outbox)
      .set(next === null ? { doneAt: now, problem } : { dueAt: next, problem })
      .where(and(eq(outbox.id, id), eq(outbox.attempts, attempts), isNull(outbox.doneAt))),
  )
  return next
}
