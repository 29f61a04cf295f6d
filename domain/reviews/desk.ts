import { asc, eq } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { reviews, revisions } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { contentHash, liveRevision, mayEdit, reachOf } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { courseOf, hindranceOf, type Course } from './course.ts'
import { pastRounds } from './past-rounds.ts'
import { isSameStage } from './rules.ts'
import type { ReviewStanding, Said } from './types.ts'

export type { PastRound, ReviewStanding, StageStanding } from './types.ts'

/** Where the review of an article is on its way, and what whoever asks may do about it. @throws Forbidden, NotFound */
export async function readReview(actor: Actor, uid: string): Promise<ReviewStanding> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, head, work } = loaded
  const course = await courseOf(db, loaded)
  const all = await saidOf(db, article.id)
  const { locale, liveState, workState, trashedAt } = article
  const isCurrent = (round: number) => round === article.reviewRound && workState !== 'draft'
  const past = await pastRounds(
    db,
    loaded,
    all.filter(({ round }) => !isCurrent(round)),
  )
  return {
    ...{ uid, locale, liveState, workState, trashedAt },
    headline: work.content.headline,
    ...{ version: work.version, updatedAt: work.updatedAt, updatedBy: work.updatedBy.name },
    ...{ revision: head.number, hash: head.contentHash },
    isUnsaved: isUnsaved(loaded),
    round: article.reviewRound,
    asked: course.asked.length,
    stages: stagesShown(
      course,
      all.filter(({ round }) => isCurrent(round)),
    ),
    next: workState === 'in_review' || workState === 'approved' ? course.next : null,
    hindrance: hindranceOf(actor, loaded, course, reachOf(loaded)),
    maySubmit: mayEdit(actor, loaded) && isToHandIn(loaded, course),
    since: await sinceWhat(db, loaded, past.at(0)?.said.at(-1)?.revision),
    past,
  }
}

/** As article.submit asks: what was taken from readers may be handed in as it was. */
function isToHandIn(
  { article: { workState, liveState, trashedAt } }: LoadedWork,
  { signed }: Course,
): boolean {
  if (trashedAt !== null) return false
  if (workState === null) return liveState !== 'live'
  return workState === 'draft' || (workState === 'in_review' && signed.length === 0)
}

function stagesShown({ stages, signed, next }: Course, current: readonly Said[]): ReviewStanding['stages'] {
  return stages.map((stage) => {
    const holds = signed.some((one) => isSameStage(one, stage))
    const said = holds ? current.find((one) => isSameStage(one, stage)) : undefined
    return { ...stage, said: said ?? null, isNext: next !== null && isSameStage(next, stage) }
  })
}

/** What everybody said of an article, in the order of time. */
async function saidOf(db: Database, articleId: number): Promise<(Said & { round: number })[]> {
  const { round, kind, step, reviewer, verdict, note, at, id, revisionId } = reviews
  const rows = await db
    .select({
      round,
      kind,
      step,
      reviewer,
      verdict,
      note,
      at,
      number: revisions.number,
      hash: revisions.contentHash,
    })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, revisionId))
    .where(eq(reviews.articleId, articleId))
    .orderBy(asc(id))
  return rows.map(({ reviewer: by, number, ...row }) => ({ ...row, by: by.name, revision: number }))
}

async function sinceWhat(
  db: Database,
  { article, head, work }: LoadedWork,
  lastSaid: number | undefined,
): Promise<ReviewStanding['since']> {
  const isLater = lastSaid !== undefined && (lastSaid < head.number || isUnsaved({ head, work }))
  if (isLater) return { revision: lastSaid, of: 'round' }
  const live = article.liveState === 'live' ? await liveRevision(db, article) : null
  return live && live.number < head.number ? { revision: live.number, of: 'live' } : null
}

function isUnsaved({ head, work }: Pick<LoadedWork, 'head' | 'work'>): boolean {
  return work.isRow && contentHash(work.content) !== head.contentHash
}
