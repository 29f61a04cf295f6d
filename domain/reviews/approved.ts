import { eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { refuse } from '#domain/refusal.ts'
import { readersRevision, reviewsOfRound, stagesIn, stagesOf, type Review } from './rows.ts'
import { countSigned, isSameStage, nextStage, signOffsFor, type Stage } from './rules.ts'

interface GoingOut {
  id: number
  content: ArticleContent
}

/**
 * What goes out must have passed every stage its sections ask for, as this very revision. Nobody can override it: how many stages
 * there are is the section's business.
 * @throws Refused `review.needed`, or `review.address` where only an address that was taken meanwhile stands in the way
 */
export async function requireApproved(db: Database, articleId: number, revision: GoingOut): Promise<void> {
  // As it stands now, whatever this command did before.
  const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
  const asked = await stagesOf(db, article!, revision.content)
  if (asked.length === 0) return
  const given = await reviewsOfRound(db, article!)
  const signed = signOffsFor(given, { round: article!.reviewRound, revisionId: revision.id })
  if (nextStage(asked, signed) === null) return
  if (article!.liveState === 'live' && (await isOnlyMoved(db, article!, revision, asked))) return
  await refuseTakenAddress(db, given, asked, revision)
  refuse('review.needed', { done: countSigned(asked, signed), of: asked.length })
}

/** Whether readers have it already, in sections that ask for as much: somebody puts the tree of sections in order. */
async function isOnlyMoved(
  db: Database,
  article: { livePublicationId: number | null },
  { content }: GoingOut,
  asked: readonly Stage[],
): Promise<boolean> {
  const live = await readersRevision(db, article)
  if (!live || !isSameBut('sections', live.content, content)) return false
  const askedBefore = await stagesIn(db, live.content.sections)
  return asked.every((stage) => askedBefore.some((one) => isSameStage(one, stage)))
}

/** Two articles want the same address, and the other one was published first. @throws Refused */
async function refuseTakenAddress(
  db: Database,
  given: readonly Review[],
  asked: readonly Stage[],
  { id, content }: GoingOut,
): Promise<void> {
  const last = given.at(-1)
  if (!last || last.revisionId === id) return
  if (nextStage(asked, signOffsFor(given, last)) !== null) return
  const [row] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, last.revisionId))
  if (row && isSameBut('slug', row.content, content)) refuse('review.address', { slug: row.content.slug })
}

function isSameBut(field: keyof ArticleContent, one: ArticleContent, other: ArticleContent): boolean {
  return isDeepStrictEqual({ ...one, [field]: null }, { ...other, [field]: null })
}
