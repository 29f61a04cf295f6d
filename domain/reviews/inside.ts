import type { Database } from '#db/client.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { reviewsOfRound, stagesOf, type Round } from './rows.ts'
import { countSigned, signOffsFor, stagesOffered, stateBySignOffs } from './rules.ts'

/** The door for other nouns' commands. It knows nothing of articles' own door, behind which all publishing asks here. */
export { requireApproved } from './approved.ts'
export { courseOf } from './course.ts'
export { isSameActor } from './rules.ts'
export { stagesOf } from './rows.ts'
export { tellReviewers } from './tell.ts'
export { voidReviews } from './void.ts'

/** Where work stands that is taken off the schedule: what was signed for it still holds. @param head the revision that was on it */
export async function stateOffSchedule(
  db: Database,
  article: Round,
  head: { id: number; content: ArticleContent },
): Promise<ReturnType<typeof stateBySignOffs>> {
  const given = await reviewsOfRound(db, article)
  const signed = signOffsFor(given, { round: article.reviewRound, revisionId: head.id })
  return stateBySignOffs(await stagesOf(db, article, head.content), signed)
}

/** How many stages somebody has signed for a revision, of how many; and how many of those its sections ask for. */
export async function signedSoFar(
  db: Database,
  article: Round,
  revision: { id: number; content: ArticleContent },
): Promise<{ done: number; of: number; asked: number }> {
  const given = await reviewsOfRound(db, article)
  const signed = signOffsFor(given, { round: article.reviewRound, revisionId: revision.id })
  const asked = await stagesOf(db, article, revision.content)
  const stages = stagesOffered(asked)
  return { done: countSigned(stages, signed), of: stages.length, asked: asked.length }
}

/** The round a handing-in belongs to: one in which nobody has said anything yet goes on. */
export async function roundToHandIn(db: Database, article: Round): Promise<number> {
  const given = await reviewsOfRound(db, article)
  return Math.max(1, article.reviewRound + (given.length > 0 ? 1 : 0))
}
