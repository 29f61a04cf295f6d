import { and, desc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { olderThan } from '#db/dialect/keyset.ts'
import { liveArticles, liveSections } from '#db/schema/live.ts'
import { readPictures } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import type { Cursor } from '#lib/cursor.ts'
import type { Card } from './types.ts'

const {
  articleId,
  uid,
  locale,
  slug,
  headline,
  kicker,
  standfirst,
  lead,
  shownAt,
  readingMinutes,
  sectionId,
} = getTableColumns(liveArticles)

/** What lists show, and no more: bodies are long. touch-article.ts compares the same. */
const columns = {
  ...{ articleId, uid, locale, slug, headline, kicker, standfirst, lead, shownAt, readingMinutes, sectionId },
  sectionName: liveSections.name,
  sectionSlug: liveSections.slug,
}

type CardRow = Awaited<ReturnType<typeof selectCardRows>>[number]

/** Live articles, with the name of their section joined in, newest first. */
async function selectCardRows(where: SQL | undefined, limit: number) {
  return reading()
    .select(columns)
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
export function inLocale(code: string, before: Cursor | null): SQL | undefined {
  const older = before ? olderThan(liveArticles.shownAt, liveArticles.articleId, before) : undefined
  return and(eq(liveArticles.locale, code), older)
}

/** Cards by id, in the order of the ids; what is not live is left out. */
export async function cardsById(ids: readonly number[]): Promise<Card[]> {
  if (ids.length === 0) return []
  reads(...ids.map(pageTag.card))
  const rows = await selectCardRows(inArray(liveArticles.articleId, [...ids]), ids.length)
  const cards = new Map((await toCards(rows)).map((card) => [card.articleId, card]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** Rows as cards, with their pictures. */
async function toCards(rows: readonly CardRow[]): Promise<Card[]> {
  const pictures = await readPictures(rows.flatMap((row) => row.lead?.media ?? []))
  for (const row of rows) {
    if (row.sectionId !== null) reads(pageTag.link('section', row.sectionId, row.locale))
  }
  return rows.map(({ lead: picture, sectionId: _id, sectionName, sectionSlug, ...card }) => ({
    ...card,
    section: sectionName && sectionSlug ? { name: sectionName, slug: sectionSlug } : null,
    picture: (picture && pictures.get(picture.media)) ?? null,
  }))
}
