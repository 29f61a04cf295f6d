import type { QueryTerm } from '#lib/search-terms.ts'

/** What to_tsquery() is asked for. */
export function postgresMatch(terms: readonly QueryTerm[]): string {
  return terms.map((term) => `'${term.text}'${term.prefix ? ':*' : ''}`).join(' & ')
}

/** All of some words, for FTS5. @param before stands before each of them */
export function sqliteMatch(terms: readonly QueryTerm[], before = ''): string {
  return terms.map((term) => `"${before}${term.text}"${term.prefix ? '*' : ''}`).join(' AND ')
}

/** The locale as a word. */
export function localeTerm(locale: string): string {
  return locale.toLowerCase().replace(/[^a-z0-9]/g, '')
}
