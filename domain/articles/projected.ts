import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'

/** An article as it is projected, with the ids of what its lists are of. */
export interface Projected {
  row: typeof liveArticles.$inferSelect
  /** The main one first. */
  sections: number[]
  tags: number[]
  authors: number[]
}

/** What readers have of an article now; null before its first publication. */
export async function projectedArticle(db: Database, articleId: number): Promise<Projected | null> {
  const [row] = await db.select().from(liveArticles).where(eq(liveArticles.articleId, articleId))
  if (!row) return null
  const sections = await db
    .select({ id: liveArticleSections.sectionId })
    .from(liveArticleSections)
    .where(eq(liveArticleSections.articleId, articleId))
    .orderBy(asc(liveArticleSections.position))
  const tags = await db
    .select({ id: liveArticleTags.tagId })
    .from(liveArticleTags)
    .where(eq(liveArticleTags.articleId, articleId))
    .orderBy(asc(liveArticleTags.position))
  const authors = await db
    .select({ id: liveArticleAuthors.authorId })
    .from(liveArticleAuthors)
    .where(eq(liveArticleAuthors.articleId, articleId))
    .orderBy(asc(liveArticleAuthors.authorId))
  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id)
  return { row, sections: ids(sections), tags: ids(tags), authors: ids(authors) }
}
