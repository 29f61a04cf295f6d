import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { schedules } from '#db/schema/articles.ts'
import { reach } from '#domain/articles/inside.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { waitingOf } from './inside.ts'
import { loadSchedule } from './rows.ts'
import { checkMoment } from './rules.ts'
import { instant } from './instant.ts'

/** Sets another time for something that waits. */
export const moveSchedule = command({
  name: 'schedule.move',
  input: z.strictObject({
    id: z.int().positive(),
    at: instant,
    /** When it was due as the person saw it: another time is refused. Left out, whenever that is. */
    seen: instant.optional(),
  }),
  allow: 'article:publish',
  find: ({ db }, { id }) => loadSchedule(db, id),
  scope: reach,
  run: async ({ db, now }, { input, found }) => {
    const { at } = input
    const { schedule, article } = found
    if (schedule.state !== 'waiting') refuse('schedule.over')
    const { id, action, dueAt } = schedule
    if (input.seen !== undefined && input.seen !== dueAt) {
      const last = await lastDoneTo(db, { kind: 'article', id: article.id }, 'schedule.move')
      refuse('schedule.moved', { by: last?.by ?? schedule.createdBy.name, at: dueAt }, 'at')
    }
    const others = (await waitingOf(db, article.id)).filter((one) => one.id !== id)
    checkMoment(found, others, { action, at, now })
    // It has not gone wrong yet at its new time.
    await db.update(schedules).set({ dueAt: at, attempts: 0 }).where(eq(schedules.id, id))
    return {
      result: { uid: article.uid, id, action, at },
      subject: { kind: 'article', id: article.id },
      before: { schedule: { id, action, at: dueAt } },
      after: { schedule: { id, action, at } },
    }
  },
})
