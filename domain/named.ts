import { asc, inArray } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { NotFound, refuse } from './refusal.ts'
import { textTables, type NamedKind } from './texts.ts'

/** Name, address part and description in one language. */
export interface NamedText {
  name: string
  slug: string
  description: string
}

/** A section, tag or author as the desk lists it; `texts` by locale. */
export interface Named {
  id: number
  uid: string
  texts: Record<string, NamedText>
}

/**
 * Texts of sections, tags or authors, by id and locale.
 * @param ids of those that are wanted; left out, of all
 */
export async function textsById(
  kind: NamedKind,
  ids?: readonly number[],
  db: Database = reading(),
): Promise<Map<number, Named['texts']>> {
  const { table, key } = textTables[kind]
  const rows = await db
    .select({
      id: key,
      locale: table.locale,
      name: table.name,
      slug: table.slug,
      description: table.description,
    })
    .from(table)
    .where(ids && inArray(key, [...ids]))
    .orderBy(asc(key), asc(table.locale))
  const found = new Map<number, Named['texts']>()
  for (const { id, locale, ...text } of rows) found.set(id, { ...found.get(id), [locale]: text })
  return found
}

/**
 * The one a person means: by slug in any language, or by its number.
 * @throws NotFound
 * @throws Refused `named.ambiguous` when the languages use the slug for different things
 */
export function pickNamed<T extends Named>(kind: string, all: readonly T[], reference: string): T {
  const bySlug = all.filter((one) => Object.values(one.texts).some((text) => text.slug === reference))
  if (bySlug.length > 1) {
    refuse('named.ambiguous', { reference, numbers: bySlug.map((one) => one.id).join(', ') })
  }
  const found = bySlug[0] ?? all.find((one) => String(one.id) === reference)
  if (!found) throw new NotFound(kind, reference)
  return found
}
