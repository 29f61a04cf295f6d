import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
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

/** Number of a revision; null for what names none. */
export async function revisionNumber(db: Database, id: number | null): Promise<number | null> {
  if (id === null) return null
  const [row] = await db.select({ number: revisions.number }).from(revisions).where(eq(revisions.id, id))
  return row?.number ?? null
}

/** By what the right to schedule may be limited: as that to publish. */
export const scope = {
  locales: ({ article }: LoadedArticle) => [article.locale],
  sections: ({ head }: LoadedArticle) => head.content.sections,
}
