import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import { translationStates } from '#db/schema/translations.ts'

/** A language version of a story, as far as translating goes. */
export interface Version {
  id: number
  isTrashed: boolean
  /** Id of the revision that its working copy translates. */
  translates: number | null
  /** What readers have where it is live, else the newest revision; and since when, UTC milliseconds. */
  counts: { id: number; at: number }
  /** How it stood to its source when somebody last looked. */
  kept: typeof translationStates.$inferSelect | null
}

/** All versions of an article's story, that article among them, in one query. */
export async function versionsAround(db: Database, articleId: number): Promise<Version[]> {
  const story = db.select({ id: articles.storyId }).from(articles).where(eq(articles.id, articleId))
  const content = sql`coalesce(${workingCopies.content}, ${revisions.content})`
  const rows = await db
    .select({
      ...{ id: articles.id, liveState: articles.liveState, trashedAt: articles.trashedAt },
      translates: jsonText(content, 'translates'),
      head: { id: revisions.id, at: revisions.createdAt },
      live: { id: publications.revisionId, at: publications.at },
      kept: translationStates,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .leftJoin(workingCopies, eq(workingCopies.articleId, articles.id))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .leftJoin(translationStates, eq(translationStates.articleId, articles.id))
    .where(inArray(articles.storyId, story))
    .orderBy(articles.id)
  return rows.map(({ id, liveState, trashedAt, translates, head, live, kept }) => ({
    id,
    isTrashed: trashedAt !== null,
    translates: translates === null ? null : Number(translates),
    counts: liveState === 'live' && live ? live : head,
    kept,
  }))
}

/** Ids of the articles whose revisions are translated, by the ids of those. */
export async function ownersOf(db: Database, versions: readonly Version[]): Promise<Map<number, number>> {
  const translated = versions.flatMap(({ translates }) => translates ?? [])
  if (translated.length === 0) return new Map()
  const rows = await db
    .select({ id: revisions.id, articleId: revisions.articleId })
    .from(revisions)
    .where(inArray(revisions.id, translated))
  return new Map(rows.map(({ id, articleId }) => [id, articleId]))
}
