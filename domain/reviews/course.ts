import type { Database } from '#db/client.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { may, snapshot, type Actor, type Scope } from '#domain/actor.ts'
import { reviewsOfRound, stagesOf, type Review, type Reviewed } from './rows.ts'
import { hindrance, nextStage, signOffsFor, stagesOffered, type Hindrance, type Stage } from './rules.ts'
import { writersOf } from './writers.ts'

/** Where the review of an article is on its way. */
export interface Course {
  /** Stages its sections ask for. */
  asked: Stage[]
  /** Stages it can pass: those, or one of its own free will. */
  stages: readonly Stage[]
  /** What was said in the round that is under way. */
  given: Review[]
  /** Sign-offs that hold. */
  signed: Review[]
  next: Stage | null
  writers: ActorSnapshot[]
}

/** The course of an article as it stands. What was sent back begins anew. */
export async function courseOf(db: Database, loaded: Reviewed): Promise<Course> {
  const { article, head, work } = loaded
  const asked = await stagesOf(db, article, work.content)
  const stages = stagesOffered(asked)
  const given = await reviewsOfRound(db, article)
  const holding = signOffsFor(given, { round: article.reviewRound, revisionId: head.id })
  const signed = article.workState === 'draft' ? [] : holding
  return {
    asked,
    stages,
    given,
    signed,
    next: nextStage(stages, signed),
    writers: await writersOf(db, loaded),
  }
}

/** What keeps somebody from signing next; null where nothing does. @param scope where the article lies */
export function hindranceOf(
  actor: Actor,
  { article }: Reviewed,
  course: Course,
  scope: Scope,
): Hindrance | null {
  return hindrance({
    workState: article.workState,
    isTrashed: article.trashedAt !== null,
    next: course.next,
    actor: snapshot(actor),
    isReviewer: may(actor, 'article:review', scope),
    writers: course.writers,
    signers: course.given.map(({ reviewer }) => reviewer),
  })
}
