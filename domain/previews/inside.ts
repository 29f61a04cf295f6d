import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'

export { tokenOfPreview } from './token.ts'

/** Ends all preview links of an article, for good: the trash does so. @param now UTC milliseconds */
export async function endPreviewsOf(db: Database, articleId: number, now: number): Promise<void> {
  await endPreviews(db, eq(previewLinks.articleId, articleId), now)
}

/** The same for all versions of a story: an embargo does so. */
export async function endPreviewsOfStory(db: Database, storyId: number, now: number): Promise<void> {
  const versions = db.select({ id: articles.id }).from(articles).where(eq(articles.storyId, storyId))
  await endPreviews(db, inArray(previewLinks.articleId, versions), now)
}

/** The same for all that a member of staff made: who disables their account does so. @param uid theirs */
export async function endPreviewsBy(db: Database, uid: string, now: number): Promise<void> {
  const by = and(
    eq(jsonText(previewLinks.createdBy, 'kind'), 'staff'),
    eq(jsonText(previewLinks.createdBy, 'uid'), uid),
  )!
  await endPreviews(db, by, now)
}

async function endPreviews(db: Database, which: SQL, now: number): Promise<void> {
  await db
    .update(previewLinks)
    .set({ endedAt: now })
    .where(and(which, isNull(previewLinks.endedAt)))
}
