import { sql, type SQL } from 'drizzle-orm'
import { indexTerms, type QueryTerm } from '#lib/search-terms.ts'
import type { Database } from './connection.ts'
import { clearHeadlines, dropHeadline, indexHeadline } from './headlines.ts'
import { engine } from './index.ts'
import { localeTerm, postgresMatch, sqliteMatch } from './match.ts'
import { execute, rowsOf } from './statement.ts'

/** What is found of an article, as plain text. */
export interface SearchDocument {
  articleId: number
  locale: string
  headline: string
  standfirst: string
  body: string
}

/** Weights of headline, standfirst and body in the ranking. */
const WEIGHTS = { headline: 8, standfirst: 3, body: 1 }

/** Puts an article into the index, in place of what was there. Runs in the publishing transaction. */
export async function indexDocument(db: Database, document: SearchDocument): Promise<void> {
  await dropDocument(db, document.articleId)
  const { articleId, locale } = document
  const [headline, standfirst, body] = [document.headline, document.standfirst, document.body].map(indexTerms)
  const statement =
    engine === 'sqlite'
      ? sql`insert into live_search (rowid, locale, headline, standfirst, body)
            values (${articleId}, ${localeTerm(locale)}, ${headline}, ${standfirst}, ${body})`
      : sql`insert into live_search (article_id, locale, vector) values (${articleId}, ${locale},
            setweight(to_tsvector('simple', ${headline}), 'A')
            || setweight(to_tsvector('simple', ${standfirst}), 'B')
            || setweight(to_tsvector('simple', ${body}), 'D'))`
  await execute(db, statement)
  await indexHeadline(db, document)
}

/** Takes an article out of the index. */
export async function dropDocument(db: Database, articleId: number): Promise<void> {
  const key = engine === 'sqlite' ? sql`rowid` : sql`article_id`
  await execute(db, sql`delete from live_search where ${key} = ${articleId}`)
  await dropHeadline(db, articleId)
}

/** Takes everything out of the index. */
export async function clearDocuments(db: Database): Promise<void> {
  await execute(db, sql`delete from live_search`)
  await clearHeadlines(db)
}

/** Ids of all articles in the index. */
export async function documentIds(db: Database): Promise<number[]> {
  const key = engine === 'sqlite' ? sql`rowid` : sql`article_id`
  return (await rowsOf(db, sql`select ${key} as id from live_search`)).map((row) => Number(row.id))
}

/** How many matches are ranked: more of a common word would hold the process up for seconds. */
const MOST_RANKED = 2000

/**
 * Ids of articles of one language that have all the terms, best first; of very many only the newest are looked
 * at.
 * @param most how many at most
 */
export async function matchDocuments(
  db: Database,
  locale: string,
  terms: readonly QueryTerm[],
  most: number,
): Promise<number[]> {
  if (terms.length === 0) return []
  const query =
    engine === 'sqlite'
      ? await sqliteQuery(db, matchIn(locale, terms), most)
      : postgresQuery(locale, terms, most)
  const rows = await rowsOf(db, query)
  return rows.map((row) => Number(row.id))
}

/** The locale has a column of its own, so that no word of a text can be taken for it. */
function matchIn(locale: string, terms: readonly QueryTerm[]): string {
  return `locale : "${localeTerm(locale)}" AND {headline standfirst body} : (${sqliteMatch(terms)})`
}

/** bm25 knows only the query it stands in, so the bound is found first: FTS5 walks rowids from either end. */
async function sqliteQuery(db: Database, match: string, most: number): Promise<SQL> {
  const [oldest] = await rowsOf(
    db,
    sql`select rowid as id from live_search where live_search match ${match}
      order by rowid desc limit 1 offset ${MOST_RANKED - 1}`,
  )
  return sql`select rowid as id from live_search where live_search match ${match} and rowid >= ${Number(oldest?.id ?? 0)}
    order by bm25(live_search, 0, ${WEIGHTS.headline}, ${WEIGHTS.standfirst}, ${WEIGHTS.body}), rowid desc
    limit ${most}`
}

function postgresQuery(locale: string, terms: readonly QueryTerm[], most: number): SQL {
  const words = postgresMatch(terms)
  return sql`select article_id as id from (
      select article_id, vector, wanted from live_search, to_tsquery('simple', ${words}) wanted
      where locale = ${locale} and vector @@ wanted
      order by article_id desc limit ${MOST_RANKED}
    ) newest
    order by ts_rank('{0.1, 0.2, 0.3, 1.0}', vector, wanted, 1) desc, article_id desc limit ${most}`
}
