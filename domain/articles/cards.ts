import { and, desc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticles, liveSections } from '#db/schema/live.ts'
import { readPictures } from '#domain/media/reader.ts'
import type { Cursor } from '#lib/cursor.ts'
import type { Card } from './types.ts'

/** Everything but the body, which lists must not load. */
const { body: _body, ...columns } = getTableColumns(liveArticles)

export type CardRow = Awaited<ReturnType<typeof selectCardRows>>[number]

/** Live articles, with the name of their section joined in, newest first. */
export async function selectCardRows(where: SQL | undefined, limit: number) {
  return reading()
    .select({ ...columns, sectionName: liveSections.name, sectionSlug: liveSections.slug })
    .from(liveArticles)
    .leftJoin(
      liveSections,
      and(eq(liveSections.sectionId, liveArticles.sectionId), eq(liveSections.locale, liveArticles.locale)),
    )
    .where(and(eq(liveArticles.state, 'live'), where))
    .orderBy(desc(liveArticles.shownAt), desc(liveArticles.articleId))
    .limit(limit)
}

/** Rows of one language, after a cursor. */
export function inLocale(locale: string, before: Cursor | null): SQL | undefined {
  const older = before ? olderThan(liveArticles.shownAt, liveArticles.articleId, before) : undefined
  return and(eq(liveArticles.locale, locale), older)
}

/** Cards by id, in the order of the ids; what is not live is left out. */
export async function cardsById(ids: readonly number[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await selectCardRows(inArray(liveArticles.articleId, [...ids]), ids.length)
  const cards = new Map((await toCards(rows)).map((card) => [card.articleId, card]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** Rows as cards, with their pictures. */
export async function toCards(rows: readonly CardRow[]): Promise<Card[]> {
  const pictures = await readPictures(rows.flatMap((row) => row.lead?.media ?? []))
  return rows.map((row) => {
    const drawable = row.lead && pictures.get(row.lead.media)
    return {
      articleId: row.articleId,
      uid: row.uid,
      locale: row.locale,
      slug: row.slug,
      headline: row.headline,
      kicker: row.kicker,
      standfirst: row.standfirst,
      genre: row.genre,
      dateline: row.dateline,
      section: row.sectionName && row.sectionSlug ? { name: row.sectionName, slug: row.sectionSlug } : null,
      picture: row.lead && drawable ? { ...drawable, ...wordsOf(row.lead) } : null,
      bylines: row.bylines,
      shownAt: row.shownAt,
      updatedAt: row.updatedAt,
      readingMinutes: row.readingMinutes,
    }
  })
}

function wordsOf({ alt, caption, credit }: { alt: string; caption: string; credit: string }) {
  return { alt, caption, credit }
}
