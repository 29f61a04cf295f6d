import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { reviews, revisions, type articles } from '#db/schema/articles.ts'
import type { ActorSnapshot, ArticleContent } from '#db/schema/json.ts'
import { publications } from '#db/schema/publications.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { stagesAsked, type Stage } from './rules.ts'

export type Review = typeof reviews.$inferSelect
type Article = typeof articles.$inferSelect
export type Round = Pick<typeof articles.$inferSelect, 'id' | 'reviewRound' | 'livePublicationId'>

type Placed = Pick<ArticleContent, 'sections'>

/**
 * Stages an article must pass with this content: those of its sections, and of the sections readers have it in or had last, so
 * that nobody takes it out of a strict one to change it unseen.
 */
export async function stagesOf(
  db: Database,
  article: Pick<Article, 'livePublicationId'>,
  content: Placed,
): Promise<Stage[]> {
  const readers = await readersRevision(db, article)
  return stagesIn(db, [...content.sections, ...(readers?.content.sections ?? [])])
}

/** Stages that what lies in these sections must pass. */
export async function stagesIn(db: Database, ids: readonly number[]): Promise<Stage[]> {
  if (ids.length === 0) return []
  const { id, reviewSteps, proofSteps } = sections
  const rows = await db
    .select({ reviewSteps, proofSteps })
    .from(sections)
    .where(inArray(id, [...new Set(ids)]))
  return stagesAsked(rows)
}

/** An article with its newest revision and its working copy, as far as its review goes by them. */
export interface Reviewed {
  article: Article
  head: { id: number; content: ArticleContent }
  work: { content: ArticleContent; updatedBy: ActorSnapshot }
}

/** What readers have, or had last; null before the first publication. */
export async function readersRevision(
  db: Database,
  { livePublicationId }: Pick<Article, 'livePublicationId'>,
): Promise<{ number: number; content: ArticleContent } | null> {
  if (livePublicationId === null) return null
  const [row] = await db
    .select({ number: revisions.number, content: revisions.content })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(eq(publications.id, livePublicationId))
  return row ?? null
}

/** What was said in the round that is under way, in the order of time. */
export async function reviewsOfRound(db: Database, { id, reviewRound }: Round): Promise<Review[]> {
  if (reviewRound === 0) return []
  return db
    .select()
    .from(reviews)
    .where(and(eq(reviews.articleId, id), eq(reviews.round, reviewRound)))
    .orderBy(asc(reviews.id))
}
