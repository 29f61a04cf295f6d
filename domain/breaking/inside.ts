import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { breakingNews } from '#db/schema/front.ts'
import { projectBreaking } from './projection.ts'

/** The door for other nouns' commands: what they may do to breaking news within their own transaction. */
export { projectBreaking } from './projection.ts'

/** Breaking news that lead to these articles lead nowhere from now on: the articles are about to be deleted. */
export async function unlinkBreaking(db: Database, articleIds: readonly number[]): Promise<void> {
  const unlinked = await db
    .update(breakingNews)
    .set({ articleId: null })
    .where(inArray(breakingNews.articleId, [...articleIds]))
    .returning({ locale: breakingNews.locale })
  for (const locale of new Set(unlinked.map((row) => row.locale))) await projectBreaking(db, locale)
}
