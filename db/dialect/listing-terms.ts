import { sql, type SQL } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { engine } from './index.ts'
import { execute, rowsOf } from './statement.ts'

/** A term that is looked for; with `prefix` every term that begins so. Never with a blank or a quotation mark in it. */
export interface WantedTerm {
  text: string
  prefix?: boolean
}

/** A row of the list by its place, newest first. Ids only matter where two rows have one place: on PostgreSQL. */
interface ListPlace {
  place: number
  articleId: number
}

/**
 * Places nobody has: the wanted ones, or the next after them. On SQLite terms are kept by their places; PostgreSQL keeps
 * them by articles, and looking would only make two writers wait for each other.
 */
export async function freePlaces(db: Database, wanted: readonly number[]): Promise<number[]> {
  if (engine === 'postgres') return [...wanted]
  const given = new Set<number>()
  const isTaken = async (place: number) =>
    given.has(place) || (await rowsOf(db, sql`select 1 from listings where place = ${place}`)).length > 0
  for (let place of wanted) {
    while (await isTaken(place)) place++
    given.add(place)
  }
  return [...given]
}

/** Writes by what articles are found, where nothing of them stands. */
export async function writeTerms(
  db: Database,
  listed: readonly (ListPlace & { terms: readonly string[] })[],
): Promise<void> {
  const rows = listed.map(({ place, articleId, terms }) =>
    engine === 'sqlite'
      ? sql`(${place}, ${terms.join(' ')})`
      : sql`(${articleId}, ${place}, array_to_tsvector(string_to_array(${terms.join(' ')}, ' ')))`,
  )
  const values = sql.join(rows, sql`, `)
  await execute(
    db,
    engine === 'sqlite'
      ? sql`insert into listing_terms (rowid, terms) values ${values}`
      : sql`insert into listing_terms (article_id, place, vector) values ${values}`,
  )
}

/** Takes away by what articles were found. */
export async function dropTerms(db: Database, listed: readonly ListPlace[]): Promise<void> {
  const keys = listed.map(({ place, articleId }) => sql`${engine === 'sqlite' ? place : articleId}`)
  const key = engine === 'sqlite' ? sql`rowid` : sql`article_id`
  await execute(db, sql`delete from listing_terms where ${key} in (${sql.join(keys, sql`, `)})`)
}

export interface TermQuery {
  /** All of these, of each at least one. */
  all: readonly (readonly WantedTerm[])[]
  /** Places from this one on, and up to this one without it. */
  from?: number | undefined
  until?: number | undefined
  /** Only what stands after this row. */
  after?: { at: number; id: number } | undefined
  limit: number
}

/** Ids of the articles that have the wanted terms, the newest changed first. */
export async function matchTerms(db: Database, query: TermQuery): Promise<number[]> {
  const rows = await rowsOf(db, engine === 'sqlite' ? sqliteQuery(query) : postgresQuery(query))
  return rows.map((row) => Number(row.id))
}

/** FTS5 walks its rowids from the newest on, or from a bound, and stops when there are enough. */
function sqliteQuery({ all, from, until, after, limit }: TermQuery): SQL {
  const match = all.map((some) => `(${some.map(sqliteTerm).join(' OR ')})`).join(' AND ')
  const before = Math.min(until ?? Infinity, after?.at ?? Infinity)
  const conditions = [
    sql`listing_terms match ${match}`,
    ...(from === undefined ? [] : [sql`rowid >= ${whole(from)}`]),
    ...(before === Infinity ? [] : [sql`rowid < ${whole(before)}`]),
  ]
  // The places are found before anything is looked up by them.
  return sql`select listings.article_id as id from (
      select rowid as place from listing_terms where ${sql.join(conditions, sql` and `)}
      order by rowid desc limit ${limit}
    ) found cross join listings on listings.place = found.place order by found.place desc`
}

/** Numbers are handed over as floating ones, and FTS5 takes no notice of a bound that is one. */
function whole(place: number): SQL {
  return sql`cast(${place} as integer)`
}

function sqliteTerm({ text, prefix }: WantedTerm): string {
  return `"${text}"${prefix ? '*' : ''}`
}

function postgresQuery({ all, from, until, after, limit }: TermQuery): SQL {
  const match = all.map((some) => `(${some.map(postgresTerm).join(' | ')})`).join(' & ')
  const conditions = [
    sql`vector @@ cast(${match} as tsquery)`,
    ...(from === undefined ? [] : [sql`place >= ${from}`]),
    ...(until === undefined ? [] : [sql`place < ${until}`]),
    ...(after === undefined ? [] : [sql`(place, article_id) < (${after.at}, ${after.id})`]),
  ]
  return sql`select article_id as id from listing_terms where ${sql.join(conditions, sql` and `)}
    order by place desc, article_id desc limit ${limit}`
}

function postgresTerm({ text, prefix }: WantedTerm): string {
  return `'${text}'${prefix ? ':*' : ''}`
}
