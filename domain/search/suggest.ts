import { getTableColumns, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { matchHeadlines } from '#db/dialect/headlines.ts'
import { liveArticles } from '#db/schema/live.ts'
import { queryTerms } from '#lib/search-terms.ts'
import { cleanText } from '#lib/text.ts'
import { findNames } from './names.ts'

/** What a reader may mean by what is typed so far. */
export interface Suggestion {
  kind: 'section' | 'tag' | 'author' | 'article'
  /** Name or headline. */
  text: string
  slug: string
}

const { articleId, locale, state, headline, slug, shownAt } = getTableColumns(liveArticles)
const columns = { articleId, locale, state, headline, slug, shownAt }

/** So many of the latest matches are put in order of their shown dates: imports come last and are old. */
const MOST_SORTED = 24

/**
 * Live sections, tags and authors of a language by their names, then its newest articles that have all words in
 * the headline, the last one as the beginning of a word. One Latin letter looks at names only. It is asked at
 * every key, so it ranks nothing, and no page cache keeps it.
 * @param code of the locale
 * @param typed as it stands in the field
 * @param limit how many at most, names and headlines together
 */
export async function suggest(code: string, typed: string, limit: number): Promise<Suggestion[]> {
  const line = cleanText(typed).replace(/\s+/g, ' ').trim()
  if (line === '') return []
  const names = await findNames(code, line, limit)
  const headlines = await findHeadlines(code, line, limit)
  // Half the places are kept for headlines: a common beginning has tags enough to fill all of them.
  const room = Math.max(limit - headlines.length, Math.ceil(limit / 2))
  return [...names.slice(0, room), ...headlines].slice(0, limit)
}

async function findHeadlines(code: string, line: string, limit: number): Promise<Suggestion[]> {
  const terms = queryTerms(line, 1)
  if (terms.length === 1 && /^[\p{L}\p{N}]$/u.test(terms[0]!.text) && terms[0]!.prefix) return []
  const ids = await matchHeadlines(reading(), code, terms, MOST_SORTED)
  if (ids.length === 0) return []
  // Asked for by key alone: with more conditions SQLite reads its way through the whole language.
  const rows = await reading().select(columns).from(liveArticles).where(inArray(liveArticles.articleId, ids))
  return rows
    .filter((row) => row.locale === code && row.state === 'live')
    .sort((a, b) => b.shownAt - a.shownAt || b.articleId - a.articleId)
    .slice(0, limit)
    .map((row) => ({ kind: 'article', text: row.headline, slug: row.slug }))
}
