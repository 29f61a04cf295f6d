import { and, desc, eq, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import type { FeedOf } from './types.ts'
import { inFeedOrder, isSettled, type Dated } from './order.ts'

/** Rows read at a time, and most rows looked at, so that no list makes a feed dear. */
const STEP = 200
const MOST = 2000

/** Ids of the pieces of a feed, in its order; read by the lists' indexes, never by sorting a whole list. */
export async function newestIds(locale: string, feed: FeedOf, size: number): Promise<number[]> {
  const lists = await Promise.all(sourcesOf(locale, feed).map((source) => newestOf(source, size)))
  return inFeedOrder(lists.flat())
    .slice(0, size)
    .map((piece) => piece.articleId)
}

type ListTable =
  typeof liveArticles | typeof liveArticleSections | typeof liveArticleTags | typeof liveArticleAuthors
interface ListSource {
  table: ListTable
  where: SQL | undefined
}

function sourcesOf(locale: string, feed: FeedOf): ListSource[] {
  const of = (table: ListTable, where?: SQL) => ({ table, where: and(eq(table.locale, locale), where) })
  switch (feed.kind) {
    case 'latest':
      return [of(liveArticles)]
    case 'sections':
      return feed.ids.map((id) => of(liveArticleSections, eq(liveArticleSections.sectionId, id)))
    case 'tag':
      return [of(liveArticleTags, eq(liveArticleTags.tagId, feed.id))]
    case 'author':
      return [of(liveArticleAuthors, eq(liveArticleAuthors.authorId, feed.id))]
  }
}

async function newestOf(source: ListSource, size: number): Promise<Dated[]> {
  const read: Dated[] = []
  while (read.length < MOST) {
    const step = await nextOf(source, read.at(-1))
    read.push(...step)
    if (step.length < STEP || isSettled(read, size)) break
  }
  return inFeedOrder(read).slice(0, size)
}

async function nextOf({ table, where }: ListSource, after: Dated | undefined): Promise<Dated[]> {
  const older = after
    ? olderThan(table.shownAt, table.articleId, { at: after.shownAt, id: after.articleId })
    : undefined
  const columns = { articleId: table.articleId, shownAt: table.shownAt, recordedAt: liveArticles.recordedAt }
  const rows = reading().select(columns).from(table)
  const joined =
    table === liveArticles ? rows : rows.innerJoin(liveArticles, eq(liveArticles.articleId, table.articleId))
  return joined
    .where(and(where, eq(liveArticles.state, 'live'), older))
    .orderBy(desc(table.shownAt), desc(table.articleId))
    .limit(STEP)
}
