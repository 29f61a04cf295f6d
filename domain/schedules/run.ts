import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles, schedules } from '#db/schema/articles.ts'
import { putOut, reach } from '#domain/articles/inside.ts'
import { command, type CommandContext, type Effect } from '#domain/command.ts'
import { scheduleLateMail } from '#domain/mail/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { publicationKind } from './kind.ts'
import { loadSchedule, type LoadedSchedule } from './rows.ts'
import { LATE } from './rules.ts'

/**
 * Does what was scheduled, once its time has come: the publication, and that it came of this schedule, in one transaction.
 * Whoever comes second finds it done.
 */
export const runSchedule = command({
  name: 'schedule.run',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'article:publish',
  find: ({ db }, { id }) => loadSchedule(db, id),
  scope: reach,
  run: async (context, { found }) => {
    const { db, now } = context
    const { schedule, article } = found
    if (schedule.state !== 'waiting') refuse('schedule.over')
    if (schedule.dueAt > now) refuse('schedule.notDue', { at: schedule.dueAt })
    // An edit voids it: what nobody has scheduled must not go out.
    if (schedule.action === 'publish' && schedule.revisionId !== found.head.id) refuse('schedule.edited')
    const done = await putOut(
      context,
      found,
      publicationKind(found, schedule),
      schedule.note,
      schedule.override,
    )
    const publicationId = await livePublication(context, article.id)
    await db
      .update(schedules)
      .set({ state: 'done', doneAt: now, publicationId })
      .where(and(eq(schedules.id, schedule.id), eq(schedules.state, 'waiting')))
    return {
      ...done,
      result: { ...done.result, id: schedule.id, late: now - schedule.dueAt },
      after: { ...(done.after as object), schedule: scheduleOf(found) },
      effects: [...(done.effects ?? []), ...toldLate(found, now)],
    }
  },
})

async function livePublication({ db }: CommandContext, articleId: number): Promise<number | null> {
  const [row] = await db
    .select({ id: articles.livePublicationId })
    .from(articles)
    .where(eq(articles.id, articleId))
  return row?.id ?? null
}

/** Who is to be found in the audit beside the actor: Masthead does it, somebody wanted it. */
function scheduleOf({ schedule: { id, dueAt, createdBy } }: LoadedSchedule) {
  return { id, at: dueAt, by: createdBy }
}

function toldLate({ schedule }: LoadedSchedule, now: number): Effect[] {
  return now - schedule.dueAt > LATE ? scheduleLateMail(schedule.createdBy.uid, schedule.id) : []
}
