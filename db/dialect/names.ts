import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { engine } from './index.ts'

/** Where a text stands in a name: at its beginning, at the beginning of a later word, or anywhere. */
const patterns = {
  begin: (text: string) => `${text}%`,
  word: (text: string) => `% ${text}%`,
  hyphen: (text: string) => `%-${text}%`,
  anywhere: (text: string) => `%${text}%`,
}

/**
 * Rows whose column has a text in it, whether in capitals or not. SQLite knows the capitals of ASCII only.
 * @param text as typed; % and _ stand for themselves
 */
export function has(column: SQLWrapper, place: keyof typeof patterns, text: string): SQL {
  const pattern = patterns[place](text.replace(/[\\%_]/g, String.raw`\$&`))
  return engine === 'sqlite'
    ? sql`${column} like ${pattern} escape '\\'`
    : sql`${column} ilike ${pattern} escape '\\'`
}
