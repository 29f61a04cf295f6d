import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticleAuthors, liveArticles, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'
import type { Cursor } from '#lib/cursor.ts'
import type { Span } from '#lib/page-reads.ts'
import { inLocale } from './cards.ts'

/** Which articles a list shows. */
export type ListOf =
  | { kind: 'latest' }
  | { kind: 'sections'; ids: number[] }
  | { kind: 'tag'; id: number }
  | { kind: 'author'; id: number }
  | { kind: 'month'; from: number; until: number }

/** Place of an article on a list. */
export type Key = Cursor

/** The next keys of a list, newest first. Whoever asks writes down how far down it looked, by looked(). */
export async function keysOf(
  locale: string,
  list: ListOf,
  before: Cursor | null,
  limit: number,
): Promise<Key[]> {
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

/** Writes down which places of a list an answer depends on, shown dates in UTC milliseconds. */
export function looked(locale: string, list: ListOf, { from, until }: Span): void {
  switch (list.kind) {
    case 'latest':
      return readsSoftly(listTag.latest(locale), { from, until })
    case 'month':
      // The list of all articles, between the month's ends.
      return readsSoftly(listTag.latest(locale), {
        from: Math.max(from, list.from),
        until: Math.min(until, list.until - 1),
      })
    case 'tag':
      return readsSoftly(listTag.tag(list.id, locale), { from, until })
    case 'author':
      return readsSoftly(listTag.author(list.id, locale), { from, until })
    case 'sections':
      for (const id of list.ids) readsSoftly(listTag.section(id, locale), { from, until })
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
