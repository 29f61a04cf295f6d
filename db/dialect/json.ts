import { or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { engine } from './index.ts'

/** The text under a key at the top of a JSON column; null when there is none. @param key a plain name */
export function jsonText(column: SQLWrapper, key: string): SQL<string | null> {
  return engine === 'sqlite'
    ? sql<string | null>`json_extract(${column}, ${`$.${key}`})`
    : sql<string | null>`(${column} ->> ${key}::text)`
}

/** Whether the list under a key at the top of a JSON column has one of these numbers. @param key a plain name */
export function jsonListHas(column: SQLWrapper, key: string, numbers: readonly number[]): SQL {
  if (numbers.length === 0) return sql`1 = 0`
  if (engine === 'sqlite') {
    const wanted = sql.join(
      numbers.map((one) => sql`${one}`),
      sql`, `,
    )
    return sql`exists (select 1 from json_each(${column}, ${`$.${key}`}) as one where one.value in (${wanted}))`
  }
  return or(...numbers.map((one) => sql`(${column} -> ${key}::text) @> ${String(one)}::text::jsonb`))!
}

/** Whether a text has these words somewhere, in whatever case (on SQLite: of ASCII letters). */
export function textHas(text: SQLWrapper, words: string): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return engine === 'sqlite'
    ? sql`${text} like ${pattern} escape '\\'`
    : sql`${text} ilike ${pattern} escape '\\'`
}

/** The list of numbers under a key at the top of a JSON column; null where there is no row to have one. @param key a plain name */
export function jsonNumbers(column: SQLWrapper, key: string): SQL<number[] | null> {
  const list =
    engine === 'sqlite' ? sql`json_extract(${column}, ${`$.${key}`})` : sql`(${column} -> ${key}::text)`
  // SQLite gives JSON as text.
  return list.mapWith((value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value) as number[])
}
