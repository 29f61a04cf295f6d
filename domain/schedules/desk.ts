import { and, asc, count, desc, eq, gt, sql, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { newerThan, olderThan } from '#db/dialect/keyset.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { may, type Actor } from '#domain/actor.ts'
import { placesOf, reachOf } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { readProblem } from './problem.ts'
import type { ScheduleItem, ScheduleList } from './types.ts'

export { lastLook } from './watch.ts'

interface Page {
  limit: number
  /** Cursor out of `next` of the page before. */
  after?: string | undefined
}

/**
 * One page of what is scheduled, by key: what waits, the next first; of what is over, the latest first.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listSchedules(
  actor: Actor,
  list: ScheduleList,
  { limit, after }: Page,
): Promise<{ schedules: ScheduleItem[]; next: string | null }> {
  requireDesk(actor)
  const rows = await select()
    .where(and(eq(schedules.state, list), placed(list, after)))
    .orderBy(...(list === 'waiting' ? [asc(dueAt), asc(id)] : [desc(dueAt), desc(id)]))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)?.schedule
  const isMore = rows.length > limit && last
  return {
    schedules: await itemsOf(actor, shown),
    next: isMore ? writeCursor({ at: last.dueAt, id: last.id }) : null,
  }
}

/** What is scheduled for an article and what was, the latest wish first; a hundred at most. @throws Forbidden */
export async function schedulesOf(actor: Actor, articleUid: string): Promise<ScheduleItem[]> {
  requireDesk(actor)
  const rows = await select().where(eq(articles.uid, articleUid)).orderBy(desc(id)).limit(100)
  return itemsOf(actor, rows)
}

/** How many failed that were due after an instant, UTC milliseconds. @throws Forbidden */
export async function countFailed(actor: Actor, after: number): Promise<number> {
  requireDesk(actor)
  const [row] = await reading()
    .select({ failed: count() })
    .from(schedules)
    .where(and(eq(schedules.state, 'failed'), gt(dueAt, after)))
  return row!.failed
}

const { id, dueAt } = schedules

function select() {
  const head = sql`coalesce(${schedules.revisionId}, ${articles.headRevisionId})`
  return reading()
    .select({
      schedule: schedules,
      article: { uid: articles.uid, locale: articles.locale },
      content: revisions.content,
      number: revisions.number,
    })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .innerJoin(revisions, eq(revisions.id, head))
}

type Row = Awaited<ReturnType<typeof select>>[number]

async function itemsOf(actor: Actor, rows: readonly Row[]): Promise<ScheduleItem[]> {
  // All states of an article count, as for the commands: who is offered a button can press it.
  const places = await placesOf(
    reading(),
    rows.map(({ schedule }) => schedule.articleId),
  )
  return rows.map(({ schedule, article, content, number }) => {
    const { articleId, createdBy, problem, revisionId, ...item } = schedule
    return {
      ...item,
      by: createdBy.name,
      problem: problem === null ? null : readProblem(problem),
      article: { ...article, headline: content.headline },
      revision: revisionId === null ? null : number,
      mayChange: may(actor, 'article:publish', reachOf(places.get(articleId)!)),
    }
  })
}

function placed(list: ScheduleList, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const cursor = readCursor(after)
  if (!cursor) return refuse('cursor.unknown', { cursor: after }, 'after')
  return list === 'waiting' ? newerThan(dueAt, id, cursor) : olderThan(dueAt, id, cursor)
}
