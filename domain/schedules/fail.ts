import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles, schedules } from '#db/schema/articles.ts'
import { reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { scheduleFailedMail } from '#domain/mail/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { stateOffSchedule } from '#domain/reviews/inside.ts'
import { cancelIdleExpiry } from './inside.ts'
import { writeProblem } from './problem.ts'
import { loadSchedule } from './rows.ts'

/**
 * Gives something up that could not be done when its time had come, with what somebody can mend. What was to be published is
 * a draft again, or as far reviewed as it was; whoever scheduled it gets a mail.
 */
export const failSchedule = command({
  name: 'schedule.fail',
  input: z.strictObject({
    id: z.int().positive(),
    /** The refusal. */
    key: z.string().regex(/^[\w.]{1,100}$/),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  }),
  allow: 'article:publish',
  find: ({ db }, { id }) => loadSchedule(db, id),
  scope: reach,
  run: async ({ db, now }, { input: { key, params }, found: { schedule, article, head } }) => {
    const { id, action, dueAt, createdBy } = schedule
    if (schedule.state !== 'waiting') refuse('schedule.over')
    if (dueAt > now) refuse('schedule.notDue', { at: dueAt })
    const problem = writeProblem({ key, params })
    await db.update(schedules).set({ state: 'failed', doneAt: now, problem }).where(eq(schedules.id, id))
    const isPublish = action === 'publish' && article.workState === 'scheduled'
    const workState = isPublish ? await stateOffSchedule(db, article, head) : article.workState
    await db.update(articles).set({ workState }).where(eq(articles.id, article.id))
    if (action === 'publish') await cancelIdleExpiry(db, article.id, now)
    return {
      result: { uid: article.uid, id, key },
      subject: { kind: 'article', id: article.id },
      before: { workState: article.workState, schedule: { id, action, at: dueAt } },
      after: { workState, problem: key, schedule: { id, action, at: dueAt, by: createdBy } },
      effects: scheduleFailedMail(createdBy.uid, id),
    }
  },
})
