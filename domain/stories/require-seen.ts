import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { stories } from '#db/schema/stories.ts'
import type { LoadedArticle } from '#domain/articles/inside.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { refuse } from '#domain/refusal.ts'

/**
 * Asks whether an article is still of the story it was of when somebody looked.
 * @param seen uid of that story; left out, nothing is asked
 * @throws Refused `story.changed`
 */
export async function requireSeen(
  db: Database,
  { article }: LoadedArticle,
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) return
  const [story] = await db.select({ uid: stories.uid }).from(stories).where(eq(stories.id, article.storyId))
  if (story?.uid === seen) return
  const last = await lastDoneTo(db, { kind: 'article', id: article.id })
  refuse('story.changed', { by: last?.by ?? '' })
}
