import { sql, type SQL } from 'drizzle-orm'
import { indexTerms, type QueryTerm } from '#lib/search-terms.ts'
import type { Database } from './connection.ts'
import { engine } from './index.ts'
import { localeTerm, postgresMatch, sqliteMatch } from './match.ts'
import { execute, rowsOf } from './statement.ts'

/**
 * The index of headlines alone, for suggestions. In the index of whole texts a beginning of a word stands for
 * millions of places, which FTS5 puts together before it gives the first; here beginnings have entries of their own.
 */
interface Headline {
  articleId: number
  locale: string
  headline: string
}

/** Puts an article's headline into the index, where none of it is. */
export async function indexHeadline(db: Database, { articleId, locale, headline }: Headline): Promise<void> {
  const words = indexTerms(headline)
  await execute(
    db,
    engine === 'sqlite'
      ? sql`insert into live_headlines (rowid, words) values (${articleId}, ${inLocale(locale, words)})`
      : sql`insert into live_headlines (article_id, locale, vector)
            values (${articleId}, ${locale}, to_tsvector('simple', ${words}))`,
  )
}

/** Takes an article's headline out of the index. */
export async function dropHeadline(db: Database, articleId: number): Promise<void> {
  await execute(db, sql`delete from live_headlines where ${key()} = ${articleId}`)
}

/** Takes everything out of the index. */
export async function clearHeadlines(db: Database): Promise<void> {
  await execute(db, sql`delete from live_headlines`)
}

/** Ids of all articles in the index. */
export async function headlineIds(db: Database): Promise<number[]> {
  return (await rowsOf(db, sql`select ${key()} as id from live_headlines`)).map((row) => Number(row.id))
}

/**
 * How far back headlines are looked at, in ids: words that are common but never stand together would make
 * SQLite walk through all articles there are. 400,000 take at most some 40 ms.
 */
const LOOKED_AT = 400_000

/**
 * Ids of articles of one language whose headlines have all the terms, newest first. Where codes of locales
 * begin alike (pt, pt-BR) SQLite may give some of the other one, too.
 * @param most how many at most
 */
export async function matchHeadlines(
  db: Database,
  locale: string,
  terms: readonly QueryTerm[],
  most: number,
): Promise<number[]> {
  if (terms.length === 0) return []
  const matches =
    engine === 'sqlite'
      ? sql`live_headlines match ${sqliteMatch(terms, localeTerm(locale))}`
      : sql`locale = ${locale} and vector @@ to_tsquery('simple', ${postgresMatch(terms)})`
  const rows = await rowsOf(
    db,
    sql`select ${key()} as id from live_headlines
      where ${matches} and ${key()} > (select coalesce(max(${key()}), 0) from live_headlines) - ${LOOKED_AT}
      order by ${key()} desc limit ${most}`,
  )
  return rows.map((row) => Number(row.id))
}

/** Each word begins with the locale: FTS5 need not walk through other languages' uses of it. */
function inLocale(locale: string, words: string): string {
  return words.replace(/\S+/g, `${localeTerm(locale)}$&`)
}

function key(): SQL {
  return engine === 'sqlite' ? sql`rowid` : sql`article_id`
}
