import { and, desc, eq, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'
import type { FeedOf } from './types.ts'
import { BACK_DATED_AFTER, feedDate, inFeedOrder, isSettled, type Dated } from './order.ts'

/** Rows read at a time, and most rows looked at, so that no list makes a feed dear. */
const STEP = 200
const MOST = 2000

/** Ids of the pieces of a feed, in its order; read by the lists' indexes, never by sorting a whole list. */
export async function newestIds(locale: string, feed: FeedOf, size: number): Promise<number[]> {
  const lists = await Promise.all(sourcesOf(locale, feed).map((source) => newestOf(source, size)))
  const pieces = inFeedOrder(lists.flatMap((list) => list.pieces)).slice(0, size)
  const lowest = pieces.at(-1)
  // A piece that could come in is dated at most so much later in the feed than it is shown.
  const end = pieces.length < size || !lowest ? -Infinity : feedDate(lowest) - BACK_DATED_AFTER
  for (const { tag, from } of lists) readsSoftly(tag, { from: Math.min(end, from), until: Infinity })
  return pieces.map((piece) => piece.articleId)
}

type ListTable =
  typeof liveArticles | typeof liveArticleSections | typeof liveArticleTags | typeof liveArticleAuthors
interface ListSource {
  tag: string
  table: ListTable
  where: SQL | undefined
}

function sourcesOf(locale: string, feed: FeedOf): ListSource[] {
  const of = (tag: string, table: ListTable, where?: SQL) => ({
    ...{ tag, table },
    where: and(eq(table.locale, locale), where),
  })
  switch (feed.kind) {
    case 'latest':
      return [of(listTag.latest(locale), liveArticles)]
    case 'sections':
      return feed.ids.map((id) =>
        of(listTag.section(id, locale), liveArticleSections, eq(liveArticleSections.sectionId, id)),
      )
    case 'tag':
      return [of(listTag.tag(feed.id, locale), liveArticleTags, eq(liveArticleTags.tagId, feed.id))]
    case 'author':
      return [
        of(listTag.author(feed.id, locale), liveArticleAuthors, eq(liveArticleAuthors.authorId, feed.id)),
      ]
  }
}

/** `from`: the place below which the list was not looked at, though it might have mattered. */
async function newestOf(source: ListSource, size: number) {
  const read: Dated[] = []
  let from = Infinity
  for (;;) {
    const step = await nextOf(source, read.at(-1))
    read.push(...step)
    if (step.length < STEP || isSettled(read, size)) break
    if (read.length >= MOST) {
      from = read.at(-1)!.shownAt
      break
    }
  }
  return { tag: source.tag, pieces: inFeedOrder(read).slice(0, size), from }
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
