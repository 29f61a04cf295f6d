import { and, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { matchTerms } from '#db/dialect/listing-terms.ts'
import { articles } from '#db/schema/articles.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { writeCursor, type Cursor } from '#lib/cursor.ts'
import { listedArticles, termsOf, type ListedArticle } from '#domain/articles/inside.ts'
import { cursorOf } from './cursor-of.ts'
import type { ListPage, TranslationFilter } from './lagging.ts'
import type { Lacking } from './types.ts'

/** Rows looked at in one query, and at most in one page: those that have all their languages are looked at too. */
const AT_ONCE = 250
const MOST = 5_000

interface LackingFilter extends TranslationFilter {
  /** What readers have not got either. */
  drafts?: boolean
}

/**
 * Articles whose stories have no version in a language, the newest changed first, by key. A page may be short, or empty, where many
 * articles that lack nothing lie in between: `next` goes on after them.
 * @param filter `locale` is the language they lack; left out, any
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listLacking(
  actor: Actor,
  { locale, sections, drafts = false }: LackingFilter,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<ListPage<Lacking>> {
  requireDesk(actor)
  const wanted = locale === undefined ? [...localeCodes] : [locale]
  const all = termsOf({ sections, ...(!drafts && { live: ['live'] }) })
  if (!all) return { rows: [], next: null }
  const found: (ListedArticle & { missing: string[]; at: Cursor })[] = []
  let place = cursorOf(after)
  for (let looked = 0; looked < MOST && found.length <= limit; looked += AT_ONCE) {
    const ids = await matchTerms(reading(), { all, after: place ?? undefined, limit: AT_ONCE })
    const missing = await missingOf(ids, wanted)
    for (const { articleId, place: at, ...row } of await listedArticles(ids.filter((id) => missing.has(id))))
      found.push({ ...row, missing: missing.get(articleId)!, at: { at, id: articleId } })
    place = ids.length < AT_ONCE ? null : await placeOf(ids.at(-1)!)
    if (place === null) break
  }
  const rows = found.slice(0, limit)
  const next = found.length > limit ? rows.at(-1)!.at : place
  return { rows: rows.map((row) => lackingOf(actor, row)), next: next && writeCursor(next) }
}

async function placeOf(id: number): Promise<Cursor | null> {
  const [last] = await listedArticles([id])
  return last ? { at: last.place, id } : null
}

/** Which of the wanted languages the stories of articles have not got; articles that lack none are left out. */
async function missingOf(ids: readonly number[], wanted: readonly string[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map()
  const { id, storyId, locale } = articles
  const stories = reading()
    .select({ id: storyId })
    .from(articles)
    .where(inArray(id, [...ids]))
  const versions = await reading()
    .select({ id, storyId, locale })
    .from(articles)
    .where(and(inArray(storyId, stories)))
  const there = new Map<number, Set<string>>()
  for (const one of versions)
    there.set(one.storyId, (there.get(one.storyId) ?? new Set<string>()).add(one.locale))
  const asked = new Set(ids)
  return new Map(
    versions.flatMap((one) => {
      const missing = wanted.filter((code) => !there.get(one.storyId)!.has(code))
      return asked.has(one.id) && missing.length > 0 ? [[one.id, missing] as const] : []
    }),
  )
}

function lackingOf(actor: Actor, row: ListedArticle & { missing: string[] }): Lacking {
  const { uid, locale, headline, sections, liveState, changedAt, missing } = row
  const main = sections.slice(0, 1)
  const mayBegin = missing.filter((code) => may(actor, 'article:create', { locales: [code], sections: main }))
  return { uid, locale, headline, sections, liveState, changedAt, missing, mayBegin }
}
