import { count, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticleAuthors, liveArticleSections, liveArticleTags } from '#db/schema/live.ts'
import type { NamedKind } from './texts.ts'

/** In which live articles each kind is. */
const tables = {
  section: { table: liveArticleSections, key: liveArticleSections.sectionId },
  tag: { table: liveArticleTags, key: liveArticleTags.tagId },
  author: { table: liveArticleAuthors, key: liveArticleAuthors.authorId },
} as const

/**
 * How many live articles sections, tags or authors have, by id and locale; none stands for those that have none. Counted out of
 * an index: for pages of the desk, never for readers'.
 * @param ids of those that are wanted; left out, of all
 */
export async function liveCounts(
  kind: NamedKind,
  ids?: readonly number[],
): Promise<Map<number, Record<string, number>>> {
  const { table, key } = tables[kind]
  const rows = await reading()
    .select({ id: key, locale: table.locale, articles: count() })
    .from(table)
    .where(ids && inArray(key, [...ids]))
    .groupBy(key, table.locale)
  const found = new Map<number, Record<string, number>>()
  for (const { id, locale, articles } of rows) found.set(id, { ...found.get(id), [locale]: articles })
  return found
}
