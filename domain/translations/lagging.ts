import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { translationStates } from '#db/schema/translations.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { cursorOf } from './cursor-of.ts'
import { writeCursor } from '#lib/cursor.ts'
import type { Lagging } from './types.ts'

/** Which translations are wanted; what is left out narrows nothing. */
export interface TranslationFilter {
  /** Language of the translation. */
  locale?: string | undefined
  /** Ids; an article in any of them is listed. */
  sections?: readonly number[] | undefined
}

export interface ListPage<Row> {
  rows: Row[]
  /** For `after` of the next page; null on the last. */
  next: string | null
}

/** Rows looked at in one query, and in one page: what is in other sections is looked at too. */
const AT_ONCE = 200
const MOST = 4_000

/**
 * Translations whose sources have changed since, the newest change first, by key.
 * @param after cursor out of `next`
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listLagging(
  actor: Actor,
  filter: TranslationFilter,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<ListPage<Lagging>> {
  requireDesk(actor)
  const { sections } = filter
  const found: Found[] = []
  let place = cursorOf(after)
  for (let looked = 0; looked < MOST && found.length <= limit; looked += AT_ONCE) {
    const some = await rowsAfter(filter, place)
    found.push(...some.filter((row) => !sections || row.sections.some((id) => sections.includes(id))))
    const last = some.at(-1)
    place = last ? { at: last.since, id: last.id } : null
    if (some.length < AT_ONCE) {
      place = null
      break
    }
  }
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next = found.length > limit && last ? { at: last.since, id: last.id } : place
  return { rows: rows.map(({ id: _id, ...row }) => row), next: next && writeCursor(next) }
}

type Found = Lagging & { id: number }

async function rowsAfter(
  { locale }: TranslationFilter,
  after: { at: number; id: number } | null,
): Promise<Found[]> {
  const { since, articleId, lag } = translationStates
  const ofSource = alias(listings, 'of_source')
  const source = alias(articles, 'source')
  const rows = await reading()
    .select({
      ...{ id: articleId, lag, since },
      ...{ uid: articles.uid, locale: articles.locale },
      ...{ headline: listings.headline, sections: listings.sections },
      ...{ sourceLocale: source.locale, sourceHeadline: ofSource.headline },
      changedBy: revisions.createdBy,
    })
    .from(translationStates)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(listings, eq(listings.articleId, articleId))
    .innerJoin(source, eq(source.id, translationStates.sourceId))
    .innerJoin(ofSource, eq(ofSource.articleId, source.id))
    .innerJoin(revisions, eq(revisions.id, translationStates.currentRevisionId))
    .where(
      and(
        // Of what is in step there is no such time: the index begins at those that are not.
        gt(since, 0),
        isNull(articles.trashedAt),
        locale === undefined ? undefined : eq(articles.locale, locale),
        after ? olderThan(since, articleId, after) : undefined,
      ),
    )
    .orderBy(desc(since), desc(articleId))
    .limit(AT_ONCE)
  return rows.map((row) => ({ ...row, since: row.since!, changedBy: row.changedBy.name }))
}
