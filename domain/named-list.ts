import { and, asc, inArray, or, sql, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { authors, tags } from '#db/schema/taxonomy.ts'
import { textsById, type Named } from './named.ts'
import { textTables } from './texts.ts'

/** Of what there may be thousands, and which has no tree. */
const tables = { tag: tags, author: authors } as const
type Listed = keyof typeof tables

export interface NamedPage {
  /** Whose slugs are the order, so that Chinese names stand by their pinyin. */
  locale: string
  /** Id of the last one of the page before; left out for the first page. */
  after?: number | undefined
  limit: number
}

/**
 * One page of tags or authors, by key and never by offset.
 * @param where which of them
 * @returns `next`: the id to go on after, null at the end
 */
export async function pageOfNamed(
  kind: Listed,
  where: SQL | undefined,
  { locale, after, limit }: NamedPage,
): Promise<{ found: Named[]; next: number | null }> {
  const { id, uid } = tables[kind]
  const place = placeOf(kind, sql`${id}`, locale)
  const last = sql`${sql.param(after, id)}`
  const isLater =
    after === undefined ? undefined : sql`(${place}, ${id}) > (${placeOf(kind, last, locale)}, ${last})`
  const rows = await reading()
    .select({ id, uid })
    .from(tables[kind])
    .where(and(where, isLater))
    .orderBy(asc(place), asc(id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const ids = shown.map((row) => row.id)
  const texts = await textsById(kind, ids)
  return {
    found: shown.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} })),
    next: rows.length > limit ? (ids.at(-1) ?? null) : null,
  }
}

/** Those with a name that begins with a text, or has a word that does, or with a slug that does. */
export function namedLike(kind: Listed, text: string): SQL {
  const { table, key } = textTables[kind]
  const { name, slug } = table
  const named = reading()
    .select({ id: key })
    .from(table)
    .where(or(has(name, 'begin', text), has(name, 'word', text), has(slug, 'begin', text)))
  return inArray(tables[kind].id, named)
}

/** Its slug in the wanted language, or in any. */
function placeOf(kind: Listed, id: SQL, locale: string): SQL<string> {
  const { table, key } = textTables[kind]
  const slugs = sql`select min(${table.slug}) from ${table} where ${key} = ${id}`
  return sql<string>`coalesce((${slugs} and ${table.locale} = ${locale}), (${slugs}), '')`
}
