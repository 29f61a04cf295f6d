import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'

export { tokenOfPreview } from './token.ts'

/** Ends all preview links of a story, for good: an embargo does so. @param now UTC milliseconds */
export async function endPreviewsOfStory(db: Database, storyId: number, now: number): Promise<void> {
  const versions = db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, storyId))
  await db
    .update(previewLinks)
    .set({ endedAt: now })
    .where(and(inArray(previewLinks.articleId, versions), isNull(previewLinks.endedAt)))
}
