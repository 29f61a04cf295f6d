import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { reviews, revisions, type articles } from '#db/schema/articles.ts'
import type { ActorSnapshot, ArticleContent } from '#db/schema/json.ts'
import { publications } from '#db/schema/publications.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { stagesAsked, type Stage } from './rules.ts'

export type Review = typeof reviews.$inferSelect
type Article = typeof articles.$inferSelect
export type Round = Pick<typeof articles.$inferSelect, 'id' | 'reviewRound'>

/** Stages an article must pass that lies where this content does. */
export async function stagesOf(db: Database, content: Pick<ArticleContent, 'sections'>): Promise<Stage[]> {
  if (content.sections.length === 0) return []
  const { id, reviewSteps, proofSteps } = sections
  return stagesAsked(
    await db
      .select({ reviewSteps, proofSteps })
      .from(sections)
      .where(inArray(id, [...content.sections])),
  )
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
