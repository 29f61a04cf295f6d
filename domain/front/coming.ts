import { and, eq, lte, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'

/** An article that is not live and will be, by schedule. */
export interface Coming {
  article: typeof articles.$inferSelect
  revision: typeof revisions.$inferSelect
  dueAt: number
  /** The date readers will be shown, UTC milliseconds. */
  shownAt: number
}

/** What becomes live in a language, and what is taken down, between now and an instant, UTC milliseconds. */
export interface ToCome {
  coming: Coming[]
  /** Ids of articles that are taken down. */
  going: Set<number>
}

/** @param at not later than now: nothing is to come */
export async function toCome(locale: string, at: number, now: number): Promise<ToCome> {
  if (at <= now) return { coming: [], going: new Set() }
  const rows = await reading()
    .select({ article: articles, revision: revisions, dueAt: schedules.dueAt })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .innerJoin(revisions, eq(revisions.id, schedules.revisionId))
    .where(and(waiting('publish', at), eq(articles.locale, locale), ne(articles.liveState, 'live')))
  const going = await reading()
    .select({ id: schedules.articleId })
    .from(schedules)
    .where(waiting('expire', at))
  const gone = new Set(going.map(({ id }) => id))
  return {
    going: gone,
    coming: rows
      .filter(({ article }) => !gone.has(article.id))
      .map((row) => ({ ...row, shownAt: row.revision.content.shownAt ?? row.dueAt })),
  }
}

function waiting(action: 'publish' | 'expire', until: number) {
  return and(eq(schedules.state, 'waiting'), eq(schedules.action, action), lte(schedules.dueAt, until))
}
