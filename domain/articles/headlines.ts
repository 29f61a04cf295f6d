import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import type { Headline } from './types.ts'

/** Headlines by id, in the order of the ids; what is not live is left out. */
export async function headlinesById(ids: readonly number[]): Promise<Headline[]> {
  if (ids.length === 0) return []
  reads(...ids.map(pageTag.headline))
  // No more than lists of headlines show: touch-article.ts compares the same.
  const { articleId, locale, slug, headline, shownAt } = liveArticles
  const rows = await reading()
    .select({ articleId, locale, slug, headline, shownAt })
    .from(liveArticles)
    .where(and(eq(liveArticles.state, 'live'), inArray(articleId, [...ids])))
  const headlines = new Map(rows.map((row) => [row.articleId, row]))
  return ids.flatMap((id) => headlines.get(id) ?? [])
}
