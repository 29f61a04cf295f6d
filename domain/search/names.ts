import { and, asc, eq, or, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { liveAuthors, liveSections, liveTags } from '#db/schema/live.ts'
import { slugify } from '#lib/slugify.ts'

/** Something with a name and a page of its own, in the order in which it is suggested. */
const NAMED = [
  { kind: 'section', table: liveSections },
  { kind: 'tag', table: liveTags },
  { kind: 'author', table: liveAuthors },
] as const

/** Of other signs a slug tells nothing. */
const WORDS = /^[\p{L}\p{M}\p{N} '’-]+$/u

type Named = (typeof NAMED)[number]

/** Chinese and Japanese have no blanks that would show where a word begins. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Sections, tags and authors of a language by what was typed of their names: those that begin with it, then
 * those with a later word that does; Chinese is looked for anywhere in a name. Slugs count too: they are
 * without accents, and pinyin where the name is Chinese.
 * @param typed one clean line, not empty
 * @param most of each kind
 */
export async function findNames(locale: string, typed: string, most: number) {
  const found = []
  for (const named of NAMED) {
    for (const row of await rowsOf(named, locale, typed, most)) found.push({ kind: named.kind, ...row })
  }
  return found
}

async function rowsOf({ table }: Named, locale: string, typed: string, most: number) {
  const { begins, later } = conditions(table, typed)
  return reading()
    .select({ text: table.name, slug: table.slug })
    .from(table)
    .where(and(eq(table.locale, locale), or(begins, later)))
    .orderBy(sql`case when ${begins} then 0 else 1 end`, sql`length(${table.name})`, asc(table.slug))
    .limit(most)
}

function conditions({ name, slug }: Named['table'], typed: string) {
  const begins = has(name, 'begin', typed)
  if (WITHOUT_BLANKS.test(typed)) return { begins, later: has(name, 'anywhere', typed) }
  const later = has(name, 'word', typed)
  const folded = WORDS.test(typed) ? slugify(typed) : ''
  if (folded === '') return { begins, later }
  // Slugs have a hyphen after every syllable of pinyin; who types pinyin has none.
  const run = sql`replace(${slug}, '-', '')`
  return {
    begins: or(begins, has(run, 'begin', folded.replaceAll('-', ''))),
    later: or(later, has(slug, 'hyphen', folded)),
  }
}
