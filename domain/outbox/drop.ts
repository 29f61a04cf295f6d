import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { outbox } from '#db/schema/journal.ts'
import { command } from '#domain/command.ts'
import { filledLine } from '#lib/text.ts'
import { findEffect } from './find.ts'
import { DROPPED } from './notes.ts'

/** An effect shall not come about any more, with a reason that stays with it. */
export const dropEffect = command({
  name: 'effect.drop',
  input: z.strictObject({
    id: z.int().positive(),
    /** How many attempts there were when it was looked at. */
    attempts: z.int().min(0),
    reason: filledLine(200),
  }),
  allow: 'settings:edit',
  find: ({ db }, { id, attempts }) => findEffect(db, id, attempts),
  run: async ({ db, now }, { input: { id, reason }, found: { key, kind, doneAt, problem, attempts } }) => {
    await db
      .update(outbox)
      .set({ doneAt: now, problem: DROPPED + reason })
      .where(eq(outbox.id, id))
    return {
      result: { id },
      subject: { kind: 'effect', id },
      before: { key, kind, givenUp: doneAt !== null, problem, attempts },
      after: { reason },
    }
  },
})
