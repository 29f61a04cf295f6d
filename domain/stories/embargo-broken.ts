import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { schedules } from '#db/schema/articles.ts'
import { refuse } from '#domain/refusal.ts'
import type { Version } from './versions.ts'

/**
 * Asks whether language versions can be bound by an embargo.
 * @param until UTC milliseconds @param field of the form that the refusal is for
 * @throws Refused `embargo.live` where readers have one of them, `embargo.scheduled` where one is to be published before it ends
 */
export async function refuseWhereBroken(
  db: Database,
  versions: readonly Version[],
  until: number,
  field: string,
): Promise<void> {
  const live = versions.find((one) => one.article.liveState === 'live')
  if (live) refuse('embargo.live', { headline: live.head.content.headline }, field)
  const ids = versions.map(({ article }) => article.id)
  // What is to be published before it ends could only fail when its time comes.
  const [waiting] = await db
    .select({ articleId: schedules.articleId, at: schedules.dueAt })
    .from(schedules)
    .where(
      and(
        inArray(schedules.articleId, ids),
        eq(schedules.state, 'waiting'),
        eq(schedules.action, 'publish'),
        lt(schedules.dueAt, until),
      ),
    )
    .orderBy(schedules.dueAt)
    .limit(1)
  if (!waiting) return
  const headline = versions.find(({ article }) => article.id === waiting.articleId)?.head.content.headline
  refuse('embargo.scheduled', { headline: headline ?? '', at: waiting.at }, field)
}
