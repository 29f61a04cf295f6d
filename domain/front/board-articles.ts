import { and, eq, inArray, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { liveArticles } from '#db/schema/live.ts'
import type { BoardArticle } from './types.ts'

/** So many keys go into one statement; engines bound their parameters. */
const AT_ONCE = 500

/** Articles as the board shows them, by id: the headline readers have, else the newest. */
export async function boardArticles(ids: readonly number[]): Promise<Map<number, BoardArticle>> {
  const wanted = [...new Set(ids)]
  const found = new Map<number, BoardArticle>()
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE)
    const times = await timesOf(some)
    for (const { id, uid, headline, liveState, trashedAt } of await rowsOf(some)) {
      const state = trashedAt === null ? liveState : 'trashed'
      const { publish: publishesAt = null, expire: expiresAt = null } = times.get(id) ?? {}
      found.set(id, { uid, headline: headline ?? '', state, publishesAt, expiresAt })
    }
  }
  return found
}

function rowsOf(ids: number[]) {
  const { id, uid, liveState, trashedAt } = articles
  const live = sql<string | null>`case when ${liveState} = 'live' then ${liveArticles.headline} end`
  return reading()
    .select({
      ...{ id, uid, liveState, trashedAt },
      headline: sql<string | null>`coalesce(${live}, ${jsonText(revisions.content, 'headline')})`,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(liveArticles, eq(liveArticles.articleId, id))
    .where(inArray(id, ids))
}

async function timesOf(ids: number[]) {
  const rows = await reading()
    .select({ id: schedules.articleId, action: schedules.action, dueAt: schedules.dueAt })
    .from(schedules)
    .where(and(inArray(schedules.articleId, ids), eq(schedules.state, 'waiting')))
  const times = new Map<number, { publish?: number; expire?: number }>()
  for (const { id, action, dueAt } of rows) times.set(id, { ...times.get(id), [action]: dueAt })
  return times
}
