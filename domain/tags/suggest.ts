import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { tagAliases, tags, tagTexts } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { textsById } from '#domain/named.ts'
import { tagIsIn } from './listed.ts'
import type { SuggestedTag } from './types.ts'

/** Tags that are found by other words at a time: more than a list shows. */
const MOST_ALIASED = 50

interface Typed {
  locale: string
  /** What stands in the field so far; nothing finds nothing. */
  text: string
  limit: number
}

/**
 * Tags of a language by what was typed of a name, a slug or another word for them: what begins with it first.
 * @throws Forbidden
 */
export async function suggestTags(actor: Actor, { locale, text, limit }: Typed): Promise<SuggestedTag[]> {
  requireDesk(actor)
  const typed = text.trim()
  if (typed === '') return []
  const { name, slug } = tagTexts
  const words = await aliasesLike(locale, typed)
  const isAliased = inArray(tagTexts.tagId, [...words.keys()])
  // Slugs have a hyphen after every syllable of pinyin; who types pinyin has none.
  const run = sql`replace(${slug}, '-', '')`
  const begins = or(has(name, 'begin', typed), has(run, 'begin', typed.replaceAll(/[\s-]+/g, '')))!
  const rows = await reading()
    .select({ id: tags.id, name, slug, isName: sql<number>`case when ${begins} then 1 else 0 end` })
    .from(tagTexts)
    .innerJoin(tags, eq(tags.id, tagTexts.tagId))
    .where(
      and(eq(tagTexts.locale, locale), tagIsIn('used'), or(begins, has(name, 'anywhere', typed), isAliased)),
    )
    .orderBy(sql`case when ${or(begins, isAliased)} then 0 else 1 end`, sql`length(${name})`, asc(slug))
    .limit(limit)
  return rows.map(({ isName, ...tag }) => {
    const alias = words.get(tag.id)
    return Number(isName) === 1 || alias === undefined ? tag : { ...tag, alias }
  })
}

/** Other words that begin so, by the tag they stand for. */
async function aliasesLike(locale: string, typed: string): Promise<Map<number, string>> {
  const { tagId, name } = tagAliases
  const rows = await reading()
    .select({ id: tagId, word: sql<string>`min(${name})` })
    .from(tagAliases)
    .where(and(eq(tagAliases.locale, locale), has(name, 'begin', typed)))
    .groupBy(tagId)
    .orderBy(asc(tagId))
    .limit(MOST_ALIASED)
  return new Map(rows.map(({ id, word }) => [id, word]))
}

/** What tags are called, by their ids; what was merged is called as the other one. @throws Forbidden */
export async function tagsByIds(
  actor: Actor,
  ids: readonly number[],
  locale: string,
): Promise<SuggestedTag[]> {
  requireDesk(actor)
  if (ids.length === 0) return []
  const rows = await reading()
    .select({ id: tags.id, into: tags.mergedIntoId })
    .from(tags)
    .where(inArray(tags.id, [...ids]))
    .orderBy(asc(tags.id))
  const texts = await textsById(
    'tag',
    rows.map(({ id, into }) => into ?? id),
  )
  return rows.map(({ id, into }) => {
    const of = texts.get(into ?? id) ?? {}
    const { name, slug } = of[locale] ?? Object.values(of)[0] ?? { name: String(id), slug: '' }
    return { id, name, slug }
  })
}
