import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles, schedules } from '#db/schema/articles.ts'
import { reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { stateOffSchedule } from '#domain/reviews/inside.ts'
import { cancelIdleExpiry } from './inside.ts'
import { loadSchedule } from './rows.ts'

/** Takes something off the schedule; what was to be published is a draft again, or approved as it was, and does not expire either. */
export const cancelSchedule = command({
  name: 'schedule.cancel',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'article:publish',
  find: ({ db }, { id }) => loadSchedule(db, id),
  scope: reach,
  run: async ({ db, now }, { found: { schedule, article, head } }) => {
    if (schedule.state !== 'waiting') refuse('schedule.over')
    const { id, action, dueAt } = schedule
    await db.update(schedules).set({ state: 'cancelled', doneAt: now }).where(eq(schedules.id, id))
    const workState = action === 'publish' ? await stateOffSchedule(db, article, head) : article.workState
    await db.update(articles).set({ workState }).where(eq(articles.id, article.id))
    if (action === 'publish') await cancelIdleExpiry(db, article.id, now)
    return {
      result: { uid: article.uid, id, action, at: dueAt },
      subject: { kind: 'article', id: article.id },
      before: { workState: article.workState, schedule: { id, action, at: dueAt } },
      after: { workState, schedule: null },
    }
  },
})
