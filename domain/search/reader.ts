import { matchDocuments } from '#db/dialect/search.ts'
import { reading } from '#db/client.ts'
import { cardsById } from '#domain/articles/reader.ts'
import type { Card } from '#domain/articles/types.ts'
import { listTag } from '#domain/page-tags.ts'
import { readsSoftly } from '#lib/answer.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { queryTerms } from '#lib/search-terms.ts'

export { suggest, type Suggestion } from './suggest.ts'

/** Most results a search shows; `more` says that there were others. */
const MOST_RESULTS = 40

export interface SearchAnswer {
  cards: Card[]
  more: boolean
  /** False when the query had no word to look for. */
  searched: boolean
}

/** Live articles of a language that have all words of a query, best first. @param query as typed */
export async function search(locale: string, query: string): Promise<SearchAnswer> {
  const terms = queryTerms(query)
  // Of all languages: how rare a word is, and so what comes first, is told by the whole index.
  if (terms.length > 0) for (const code of localeCodes) readsSoftly(listTag.articles(code))
  const ids = await matchDocuments(reading(), locale, terms, MOST_RESULTS + 1)
  return {
    cards: await cardsById(ids.slice(0, MOST_RESULTS)),
    more: ids.length > MOST_RESULTS,
    searched: terms.length > 0,
  }
}
