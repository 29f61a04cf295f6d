import { and, desc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { readPictures } from '#domain/media/reader.ts'

/**
 * The newest articles of a language, to choose from: without their cards, since a page shows few of them.
 * Whoever asks writes down how far down it looked, by looked().
 * @returns ids and shown dates (UTC milliseconds), newest first; `picture`: whether it has one that can be drawn
 */
export async function newestOf(
  locale: string,
  limit: number,
): Promise<{ id: number; at: number; picture: boolean }[]> {
  const rows = await reading()
    .select({ id: liveArticles.articleId, at: liveArticles.shownAt, lead: liveArticles.lead })
    .from(liveArticles)
    .where(and(eq(liveArticles.locale, locale), eq(liveArticles.state, 'live')))
    .orderBy(desc(liveArticles.shownAt), desc(liveArticles.articleId))
    .limit(limit)
  const pictures = await readPictures(rows.flatMap(({ lead }) => lead?.media ?? []))
  return rows.map(({ id, at, lead }) => ({ id, at, picture: lead !== null && pictures.has(lead.media) }))
}
