import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { outbox } from '#db/schema/journal.ts'
import { command } from '#domain/command.ts'
import { line } from '#lib/text.ts'
import { findEffect } from './find.ts'

/**
 * Has an effect tried again at once, by the same key: one that was given up, or one that would wait longer. One over three
 * days old has this one attempt.
 */
export const retryEffect = command({
  name: 'effect.retry',
  input: z.strictObject({
    id: z.int().positive(),
    /** How many attempts there were when it was looked at. */
    attempts: z.int().min(0),
    /** What was mended meanwhile, for the audit. */
    reason: line(200).default(''),
  }),
  allow: 'settings:edit',
  find: ({ db }, { id, attempts }) => findEffect(db, id, attempts),
  run: async ({ db, now }, { input: { id, reason }, found: { key, kind, doneAt, problem, attempts } }) => {
    await db.update(outbox).set({ doneAt: null, dueAt: now }).where(eq(outbox.id, id))
    return {
      result: { id },
      subject: { kind: 'effect', id },
      before: { key, kind, givenUp: doneAt !== null, problem, attempts },
      after: { reason },
    }
  },
})
