import { eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import type { Refusal } from '#domain/refusal.ts'
import { readProblem } from './problem.ts'

/** What a mail tells of a schedule that is over. */
export interface ToldSchedule {
  articleUid: string
  headline: string
  action: 'publish' | 'expire'
  /** UTC milliseconds */
  dueAt: number
  /** UTC milliseconds */
  doneAt: number
  /** Why it failed; null where it was done. */
  problem: Pick<Refusal, 'key' | 'params'> | null
}

/** @returns null while it waits, and for what is not there */
export async function toldOfSchedule(db: Database, id: number): Promise<ToldSchedule | null> {
  const [row] = await db
    .select({ schedule: schedules, uid: articles.uid, content: revisions.content })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .innerJoin(
      revisions,
      eq(revisions.id, sql`coalesce(${schedules.revisionId}, ${articles.headRevisionId})`),
    )
    .where(eq(schedules.id, id))
  if (!row || row.schedule.doneAt === null) return null
  const { action, dueAt, doneAt, problem } = row.schedule
  return {
    articleUid: row.uid,
    headline: row.content.headline,
    ...{ action, dueAt, doneAt },
    problem: problem === null ? null : readProblem(problem),
  }
}
