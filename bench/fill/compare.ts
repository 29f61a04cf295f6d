import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import {
  liveArticleAuthors,
  liveArticles,
  liveArticleSections,
  liveArticleTags,
  liveMonths,
} from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { project } from '#domain/project.ts'
import { siteZone } from '#domain/settings/inside.ts'
import { hashOf } from '#lib/hash.ts'
import { dayOf } from '#lib/instant.ts'

/** Rolls the comparison back: it changes nothing. */
class Compared extends Error {}

/**
 * Holds the live rows of articles against those that project() makes.
 * @returns ids of articles that are not the same
 */
export async function unlikeProjection(ids: readonly number[]): Promise<number[]> {
  let unlike: number[] = []
  try {
    await transaction(async (db) => {
      const found: number[] = []
      for (const id of ids) {
        const before = await liveImage(db, id)
        await project(db, 'article', id)
        if ((await liveImage(db, id)) !== before) found.push(id)
      }
      unlike = found
      throw new Compared()
    })
  } catch (problem) {
    if (!(problem instanceof Compared)) throw problem
  }
  return unlike
}

/** Everything readers' code can find of an article, but for its words in the search index, as a hash. */
async function liveImage(db: Database, id: number): Promise<string> {
  const [row] = await db.select().from(liveArticles).where(eq(liveArticles.articleId, id))
  const links = []
  for (const table of [liveArticleSections, liveArticleTags, liveArticleAuthors]) {
    const rows = (await db.select().from(table).where(eq(table.articleId, id))) as Record<string, unknown>[]
    links.push(rows.map(hashOf).sort())
  }
  return hashOf({ row: row ?? null, links, month: row ? await monthOf(db, row) : null })
}

async function monthOf(db: Database, { locale, shownAt }: { locale: string; shownAt: number }) {
  const month = dayOf(shownAt, await siteZone(db)).slice(0, 7)
  const [row] = await db
    .select()
    .from(liveMonths)
    .where(and(eq(liveMonths.locale, locale), eq(liveMonths.month, month)))
  return row ?? null
}
