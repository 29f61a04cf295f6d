import { eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, revisions, workingCopies } from '#db/schema/articles.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { pageRevisions, pages } from '#db/schema/pages.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'

/**
 * Articles of sample stories that nobody has written at. A person's translation of a sample, or a sample a person
 * corrected, is that person's news.
 * @returns ids
 */
export async function untouchedArticles(db: Database): Promise<number[]> {
  const ofSamples = db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(eq(stories.sample, true))
  const writings = [
    await db
      .select({ id: revisions.articleId, by: revisions.createdBy })
      .from(revisions)
      .where(inArray(revisions.articleId, ofSamples)),
    await db
      .select({ id: publications.articleId, by: publications.by })
      .from(publications)
      .where(inArray(publications.articleId, ofSamples)),
    await db
      .select({ id: workingCopies.articleId, by: workingCopies.updatedBy })
      .from(workingCopies)
      .where(inArray(workingCopies.articleId, ofSamples)),
  ]
  return without(await ofSamples, writings.flat())
}

/** Sample standing pages that nobody has rewritten. @returns ids */
export async function untouchedPages(db: Database): Promise<number[]> {
  const samples = await db.select({ id: pages.id }).from(pages).where(eq(pages.sample, true))
  const writings = await db
    .select({ id: pageRevisions.pageId, by: pageRevisions.createdBy })
    .from(pageRevisions)
    .innerJoin(pages, eq(pages.id, pageRevisions.pageId))
    .where(eq(pages.sample, true))
  return without(samples, writings)
}

/** The ids that only Masthead itself has written at. */
function without(all: { id: number }[], writings: { id: number; by: ActorSnapshot }[]): number[] {
  const peoples = new Set(writings.filter(({ by }) => by.kind !== 'system').map(({ id }) => id))
  return all.map(({ id }) => id).filter((id) => !peoples.has(id))
}
