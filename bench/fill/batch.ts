import { getTableColumns, max, sql, type Table } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { indexDocument } from '#db/dialect/search.ts'
import { addresses } from '#db/schema/addresses.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import {
  liveArticleAuthors,
  liveArticles,
  liveArticleSections,
  liveArticleTags,
  liveMonths,
} from '#db/schema/live.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import { viewTotals } from '#db/schema/views.ts'
import { refreshListings } from '#domain/articles/inside.ts'
import { siteZone } from '#domain/settings/inside.ts'
import { dayOf } from '#lib/instant.ts'
import { newUid } from '#lib/uid.ts'
import type { Made } from './article.ts'
import { historyOf, type History } from './history.ts'
import { liveRowsOf, type LiveRows } from './live.ts'

/** Values in one statement: SQLite takes 32,766. */
const VALUES = 30_000
/** Articles whose places in the desk's list are written in one statement. */
const LISTED_AT_ONCE = 500

/** Writes articles as publishing them one by one would have; runs inside a transaction. */
export async function writeBatch(db: Database, made: readonly Made[]): Promise<void> {
  const { histories, ofStories } = await rowsOf(db, made)
  const live = histories.map(liveRowsOf)
  await insert(db, stories, ofStories)
  await insert(
    db,
    articles,
    histories.map((one) => one.article),
  )
  await insert(
    db,
    revisions,
    histories.flatMap((one) => one.revisions),
  )
  await insert(
    db,
    publications,
    histories.flatMap((one) => one.publications),
  )
  await insert(
    db,
    addresses,
    live.map((one) => addressOf(one)),
  )
  await insert(
    db,
    liveArticles,
    live.map((one) => one.article),
  )
  await insert(
    db,
    liveArticleSections,
    live.flatMap((one) => one.sections),
  )
  await insert(
    db,
    liveArticleTags,
    live.flatMap((one) => one.tags),
  )
  await insert(
    db,
    liveArticleAuthors,
    live.flatMap((one) => one.authors),
  )
  await insert(
    db,
    viewTotals,
    made.map(({ views: count }, at) => ({ articleId: histories[at]!.article.id, count })),
  )
  await insert(
    db,
    audit,
    histories.flatMap((one) => one.audit),
  )
  await insert(
    db,
    outbox,
    histories.flatMap((one) => one.outbox),
  )
  const shown = live.filter((one) => one.article.state === 'live')
  await countMonths(db, shown)
  for (const { article, text } of shown) await indexDocument(db, { ...article, body: text })
  const ids = histories.map(({ article }) => article.id)
  for (let at = 0; at < ids.length; at += LISTED_AT_ONCE) {
    await refreshListings(db, ids.slice(at, at + LISTED_AT_ONCE))
  }
}

async function rowsOf(db: Database, made: readonly Made[]) {
  const after = async (table: typeof stories | typeof articles | typeof revisions | typeof publications) => {
    const [row] = await db.select({ id: max(table.id) }).from(table)
    return (row?.id ?? 0) + 1
  }
  let story = (await after(stories)) - 1
  const ids = {
    article: await after(articles),
    revision: await after(revisions),
    publication: await after(publications),
  }
  const ofStories: (typeof stories.$inferInsert)[] = []
  const histories: History[] = []
  for (const one of made) {
    if (!one.joins) ofStories.push({ id: ++story, uid: newUid(one.at), createdAt: one.at })
    histories.push(historyOf(one, story, ids))
  }
  return { histories, ofStories }
}

function addressOf({ article }: LiveRows): typeof addresses.$inferInsert {
  const { locale, slug, articleId: targetId, state, recordedAt: createdAt } = article
  return { locale, kind: 'article', slug, state: state === 'live' ? 'current' : 'gone', targetId, createdAt }
}

async function countMonths(db: Database, live: readonly LiveRows[]): Promise<void> {
  const zone = await siteZone(db)
  const counts = new Map<string, { locale: string; month: string; count: number }>()
  for (const { article } of live) {
    const month = dayOf(article.shownAt, zone).slice(0, 7)
    const key = `${article.locale} ${month}`
    counts.set(key, { locale: article.locale, month, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  if (counts.size === 0) return
  await db
    .insert(liveMonths)
    .values([...counts.values()])
    .onConflictDoUpdate({
      target: [liveMonths.locale, liveMonths.month],
      set: { count: sql`${liveMonths.count} + excluded.count` },
    })
}

async function insert<T extends Table>(
  db: Database,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const most = Math.floor(VALUES / Object.keys(getTableColumns(table)).length)
  for (let from = 0; from < rows.length; from += most) {
    await db.insert(table as never).values(rows.slice(from, from + most))
  }
}
