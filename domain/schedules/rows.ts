import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { loadArticle, type LoadedArticle } from '#domain/articles/inside.ts'
import { NotFound } from '#domain/refusal.ts'
import type { Schedule } from './inside.ts'

/** A schedule with the article it is for. */
export interface LoadedSchedule extends LoadedArticle {
  schedule: Schedule
}

/** @throws NotFound */
export async function loadSchedule(db: Database, id: number): Promise<LoadedSchedule> {
  const [row] = await db
    .select({ schedule: schedules, uid: articles.uid })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .where(eq(schedules.id, id))
  if (!row) throw new NotFound('schedule', id)
  return { schedule: row.schedule, ...(await loadArticle(db, row.uid)) }
}
