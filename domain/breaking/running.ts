import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { breakingNews } from '#db/schema/front.ts'
import { refuse } from '#domain/refusal.ts'

export type Breaking = typeof breakingNews.$inferSelect

/** What stands above every page of a language at an instant, UTC milliseconds; null where nothing does. */
export async function runningBreaking(db: Database, locale: string, now: number): Promise<Breaking | null> {
  const [row] = await db
    .select()
    .from(breakingNews)
    .where(and(eq(breakingNews.locale, locale), isNull(breakingNews.endedAt), gt(breakingNews.endsAt, now)))
    .orderBy(desc(breakingNews.id))
    .limit(1)
  return row ?? null
}

/**
 * Nobody puts an end to what they have not seen.
 * @param seen uid of what somebody saw running, null for nothing, undefined for those who did not look
 * @throws Refused `breaking.changed`, with who changed it
 */
export function checkSeen(running: Breaking | null, seen: string | null | undefined): void {
  if (seen === undefined || seen === (running?.uid ?? null)) return
  if (!running) refuse('breaking.over')
  refuse('breaking.changed', { name: running.createdBy.name, headline: running.text })
}
