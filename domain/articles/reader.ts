import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles, liveArticleTags } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import type { ArticleAnswer } from './types.ts'
import { viewOf } from './view.ts'

export { cardsById } from './cards.ts'
export { headlinesById } from './headlines.ts'
export { keysOf, looked, type ListOf } from './keys.ts'
export { readLatest, readList } from './lists.ts'
export { readNeighbours, readRelated, type Filed } from './neighbours.ts'
export { newestOf } from './newest.ts'

/** What stands at an article's address. @param slug decoded */
export async function readArticle(locale: string, slug: string): Promise<ArticleAnswer> {
  const address = await readAddress(locale, 'article', slug)
  if (!address) return { state: 'unknown' }
  if (address.state === 'moved') return address
  reads(pageTag.article(address.targetId))
  const [row] = await reading()
    .select()
    .from(liveArticles)
    .where(eq(liveArticles.articleId, address.targetId))
  if (!row) return { state: 'unknown' }
  if (row.state === 'live') return { state: 'live', article: await viewOf(row, await tagsOf(row.articleId)) }
  const note = row.notes.findLast((one) => one.version === row.version)
  return { state: 'gone', kind: row.state, headline: row.headline, note: note?.note ?? '', at: row.changedAt }
}

async function tagsOf(articleId: number): Promise<number[]> {
  const rows = await reading()
    .select({ id: liveArticleTags.tagId })
    .from(liveArticleTags)
    .where(eq(liveArticleTags.articleId, articleId))
    .orderBy(asc(liveArticleTags.position))
  return rows.map(({ id }) => id)
}
