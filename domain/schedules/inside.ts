import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { refusal, type Refusal } from '#domain/refusal.ts'

export { toldOfSchedule, type ToldSchedule } from './told.ts'

export type Schedule = typeof schedules.$inferSelect

/** What becomes of an article beside its schedules, and which of them it voids. */
const VOIDS = {
  /** What is to be published names a revision: an edit voids it. */
  edited: { actions: ['publish'], why: refusal('schedule.edited') },
  /** By hand, before its time. */
  published: { actions: ['publish'], why: refusal('schedule.published') },
  withdrawn: { actions: ['publish', 'expire'], why: refusal('schedule.withdrawn') },
  trashed: { actions: ['publish', 'expire'], why: refusal('schedule.trashed') },
} satisfies Record<string, { actions: Schedule['action'][]; why: Refusal }>

export type Voiding = keyof typeof VOIDS

/**
 * Cancels what waits for an article and is void by what happens to it now. Where the article's work stands is left to
 * whoever calls.
 * @param problem what happens; kept as the reason
 * @param now UTC milliseconds
 * @returns whether something was waiting
 */
export async function cancelSchedules(
  db: Database,
  articleId: number,
  problem: Voiding,
  now: number,
): Promise<boolean> {
  const { actions, why } = VOIDS[problem]
  const voided = await db
    .update(schedules)
    .set({ state: 'cancelled', problem: why.key, doneAt: now })
    .where(
      and(
        eq(schedules.articleId, articleId),
        eq(schedules.state, 'waiting'),
        inArray(schedules.action, actions),
      ),
    )
    .returning({ id: schedules.id })
  if (problem === 'edited' && voided.length > 0) await cancelIdleExpiry(db, articleId, now)
  return voided.length > 0
}

/**
 * Cancels the expiry that waits for something that is not live, and will not be since its publication is off: it would take away
 * what somebody publishes by hand meanwhile.
 */
export async function cancelIdleExpiry(db: Database, articleId: number, now: number): Promise<void> {
  const [article] = await db
    .select({ liveState: articles.liveState })
    .from(articles)
    .where(eq(articles.id, articleId))
  if (article?.liveState === 'live') return
  await db
    .update(schedules)
    .set({ state: 'cancelled', problem: 'schedule.notLive', doneAt: now })
    .where(
      and(eq(schedules.articleId, articleId), eq(schedules.state, 'waiting'), eq(schedules.action, 'expire')),
    )
}

/** What waits for an article: at most one schedule of each action. */
export async function waitingOf(db: Database, articleId: number): Promise<Schedule[]> {
  return db
    .select()
    .from(schedules)
    .where(and(eq(schedules.articleId, articleId), eq(schedules.state, 'waiting')))
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
}
