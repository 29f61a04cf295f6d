import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { workingCopies } from '#db/schema/articles.ts'
import { contentHash } from './content.ts'
import type { Revision } from './rows.ts'

/**
 * Brings the working copy in line with what was published, where it was that: the slug may have been made only then. What was
 * written since stays as it is.
 * @param from the revision that was to be published
 * @param to the one that was
 * @returns whether nothing is pending any more
 */
export async function workFollows(
  db: Database,
  articleId: number,
  from: Revision,
  to: Revision,
): Promise<boolean> {
  const isOfArticle = eq(workingCopies.articleId, articleId)
  const { content, version } = workingCopies
  const [work] = await db.select({ content, version }).from(workingCopies).where(isOfArticle)
  if (!work) return true
  const hash = contentHash(work.content)
  if (hash === to.contentHash) return true
  if (hash !== contentHash(from.content)) return false
  // Whoever has it open wrote upon something else from now on. A revision has it, so nothing is unsaved.
  const followed = {
    content: to.content,
    version: work.version + 1,
    writeId: '',
    tab: '',
    unsavedSince: null,
  }
  const { createdAt: updatedAt, createdBy: updatedBy } = to
  await db
    .update(workingCopies)
    .set({ ...followed, updatedAt, updatedBy })
    .where(isOfArticle)
  return true
}
