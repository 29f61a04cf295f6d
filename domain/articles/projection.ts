import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { dropDocument, indexDocument } from '#db/dialect/search.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { countMonth } from '#domain/archive/inside.ts'
import { plainText } from '#domain/body/text.ts'
import { publicationsOf } from '#domain/publications/inside.ts'
import { mergedTags } from '#domain/tags/inside.ts'
import { liveRow } from './live-row.ts'
import { projectedArticle, type Projected } from './projected.ts'
import { touchArticle } from './touch-article.ts'

/** Makes the live rows of one article again out of its publications, and touches what shows it. */
export async function projectArticle(db: Database, articleId: number): Promise<void> {
  const before = await projectedArticle(db, articleId)
  await clear(db, articleId)
  await insert(db, articleId)
  const after = await projectedArticle(db, articleId)
  await countMonth(db, liveIn(before), liveIn(after))
  await touchArticle(db, before, after)
}

async function insert(db: Database, articleId: number): Promise<void> {
  const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
  if (!article || article.liveState === 'none') return
  const history = await publicationsOf(db, articleId)
  const current = history.at(-1)!
  const [revision] = await db.select().from(revisions).where(eq(revisions.id, current.revisionId))
  const row = liveRow(article, revision!.content, article.liveState, history)
  await db.insert(liveArticles).values(row)
  if (row.state !== 'live') return
  await insertLinks(db, row, revision!.content)
  await indexDocument(db, { ...row, body: plainText(row.body) })
}

function liveIn(projected: Projected | null) {
  return projected?.row.state === 'live' ? projected.row : null
}

async function clear(db: Database, articleId: number): Promise<void> {
  await db.delete(liveArticles).where(eq(liveArticles.articleId, articleId))
  for (const table of [liveArticleSections, liveArticleTags, liveArticleAuthors]) {
    await db.delete(table).where(eq(table.articleId, articleId))
  }
  await dropDocument(db, articleId)
}

async function insertLinks(
  db: Database,
  row: ReturnType<typeof liveRow>,
  content: ArticleContent,
): Promise<void> {
  const { articleId, locale, shownAt } = row
  const place = { articleId, locale, shownAt }
  const sections = [...new Set(content.sections)].map((sectionId, position) => ({
    ...place,
    sectionId,
    position,
  }))
  const tagIds = [...new Set(await mergedTags(db, content.tags))]
  const tags = tagIds.map((tagId, position) => ({ ...place, tagId, position }))
  const authorIds = new Set(content.bylines.flatMap((byline) => byline.authorId ?? []))
  const authors = [...authorIds].map((authorId) => ({ ...place, authorId }))
  if (sections.length > 0) await db.insert(liveArticleSections).values(sections)
  if (tags.length > 0) await db.insert(liveArticleTags).values(tags)
  if (authors.length > 0) await db.insert(liveArticleAuthors).values(authors)
}
