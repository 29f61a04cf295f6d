import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { readCursor, writeCursor, type Cursor } from '#lib/cursor.ts'
import { cardsById, inLocale, selectCardRows, toCards } from './cards.ts'
import type { CardPage } from './types.ts'

/** Which articles a list shows. */
export type ListOf =
  | { kind: 'latest' }
  | { kind: 'sections'; ids: number[] }
  | { kind: 'tag'; id: number }
  | { kind: 'author'; id: number }
  | { kind: 'month'; from: number; until: number }

type Key = Cursor

/**
 * One page of a list, newest first, by key and never by offset.
 * @param before cursor out of `next` of the page before; null for the first page
 * @returns null when the cursor is not one
 */
export async function readList(
  locale: string,
  list: ListOf,
  before: string | null,
  size: number,
): Promise<CardPage | null> {
  const cursor = before === null ? null : readCursor(before)
  if (before !== null && cursor === null) return null
  // One more than is shown tells whether there is a next page, without counting.
  const keys = await keysOf(locale, list, cursor, size + 1)
  const shown = keys.slice(0, size)
  const last = shown.at(-1)
  return {
    cards: await cardsById(shown.map((key) => key.id)),
    next: keys.length > size && last ? writeCursor(last) : null,
  }
}

/** The newest articles of a language. */
export async function readLatest(locale: string, limit: number) {
  return toCards(await selectCardRows(inLocale(locale, null), limit))
}

async function keysOf(locale: string, list: ListOf, before: Cursor | null, limit: number): Promise<Key[]> {
  switch (list.kind) {
    case 'latest':
      return articleKeys(inLocale(locale, before), limit)
    case 'month':
      return articleKeys(
        and(
          inLocale(locale, before),
          gte(liveArticles.shownAt, list.from),
          lt(liveArticles.shownAt, list.until),
        ),
        limit,
      )
    case 'tag':
      return joinKeys(liveArticleTags, eq(liveArticleTags.tagId, list.id), locale, before, limit)
    case 'author':
      return joinKeys(liveArticleAuthors, eq(liveArticleAuthors.authorId, list.id), locale, before, limit)
    case 'sections':
      return sectionKeys(list.ids, locale, before, limit)
  }
}

async function articleKeys(where: SQL | undefined, limit: number): Promise<Key[]> {
  return reading()
    .select({ at: liveArticles.shownAt, id: liveArticles.articleId })
    .from(liveArticles)
    .where(and(eq(liveArticles.state, 'live'), where))
    .orderBy(desc(liveArticles.shownAt), desc(liveArticles.articleId))
    .limit(limit)
}

type JoinTable = typeof liveArticleSections | typeof liveArticleTags | typeof liveArticleAuthors

async function joinKeys(
  table: JoinTable,
  where: SQL,
  locale: string,
  before: Cursor | null,
  limit: number,
): Promise<Key[]> {
  const older = before ? olderThan(table.shownAt, table.articleId, before) : undefined
  return reading()
    .select({ at: table.shownAt, id: table.articleId })
    .from(table)
    .where(and(where, eq(table.locale, locale), older))
    .orderBy(desc(table.shownAt), desc(table.articleId))
    .limit(limit)
}

/**
 * A section shows its children's articles too. Each section is read by its own index and the newest are
 * merged: one query over all of them would sort every article of the tree.
 */
async function sectionKeys(
  ids: number[],
  locale: string,
  before: Cursor | null,
  limit: number,
): Promise<Key[]> {
  const each = await Promise.all(
    ids.map((id) =>
      joinKeys(liveArticleSections, eq(liveArticleSections.sectionId, id), locale, before, limit),
    ),
  )
  const newestFirst = each.flat().sort((a, b) => b.at - a.at || b.id - a.id)
  return newestFirst.filter((key, at) => key.id !== newestFirst[at - 1]?.id).slice(0, limit)
}
