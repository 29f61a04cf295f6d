import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'

/** Tags of the pages that show an article as it is projected now: its own, its story's, its lists. */
export async function pagesOf(db: Database, articleId: number): Promise<string[]> {
  const [row] = await db
    .select({ locale: liveArticles.locale, storyId: liveArticles.storyId })
    .from(liveArticles)
    .where(eq(liveArticles.articleId, articleId))
  if (!row) return [pageTag.article(articleId)]
  const { locale } = row
  const sections = await db
    .select({ id: liveArticleSections.sectionId })
    .from(liveArticleSections)
    .where(eq(liveArticleSections.articleId, articleId))
  const tags = await db
    .select({ id: liveArticleTags.tagId })
    .from(liveArticleTags)
    .where(eq(liveArticleTags.articleId, articleId))
  const authors = await db
    .select({ id: liveArticleAuthors.authorId })
    .from(liveArticleAuthors)
    .where(eq(liveArticleAuthors.articleId, articleId))
  return [
    pageTag.article(articleId),
    pageTag.story(row.storyId),
    pageTag.latest(locale),
    ...sections.map(({ id }) => pageTag.sectionList(id, locale)),
    ...tags.map(({ id }) => pageTag.tagList(id, locale)),
    ...authors.map(({ id }) => pageTag.authorList(id, locale)),
  ]
}
