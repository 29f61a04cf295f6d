import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles, reviews } from '#db/schema/articles.ts'
import { snapshot } from '#domain/actor.ts'
import { checkToSubmit, reach, reachOf, type LoadedArticle } from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadWork, settleWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { lines } from '#lib/text.ts'
import { courseOf, hindranceOf, type Course } from './course.ts'
import { refuseHindered } from './refuse-hindered.ts'
import { isSameStage, nextStage, signerKey } from './rules.ts'
import { tellReviewers, tellVerdict } from './tell.ts'

/** The stage that somebody had before them. */
const seenStage = z.strictObject({
  round: z.int().min(0),
  kind: z.enum(['review', 'proof']),
  step: z.int().min(1).max(3),
})

/**
 * Signs the next stage of an article's review, or sends the article back. What is signed is the working copy as a revision: an
 * edit voids it. After the last stage the article is approved.
 */
export const decideReview = command({
  name: 'review.decide',
  input: z.strictObject({
    uid: z.string(),
    /** Version of the working copy that the person read. */
    version: z.int().min(0).optional(),
    /** The stage they thought to decide; left out, whichever is next. */
    stage: seenStage.optional(),
    verdict: z.enum(['approved', 'sent_back']),
    /** For whoever wrote it; needed to send it back. */
    note: lines(2000).default(''),
  }),
  allow: 'article:review',
  find: ({ db }, { uid }) => loadWork(db, uid),
  scope: reach,
  run: async (context, { input: { version, stage: seen, verdict, note }, found }) => {
    const { db, actor, now } = context
    const { id, uid, workState, reviewRound } = found.article
    // What was handed in before there were rounds has none yet.
    const round = Math.max(1, reviewRound)
    const course = await courseOf(db, found)
    if (seen) refuseDecided(course, found, seen)
    const why = hindranceOf(actor, found, course, reachOf(found))
    if (why !== null) return refuseHindered(why)
    const next = course.next!
    const isApproved = verdict === 'approved'
    if (!isApproved && note === '') refuse('review.noteNeeded', {}, 'note')
    const settled = await settleWork(context, found, { version, reason: 'submit', asItStands: !isApproved })
    if (isApproved) await checkToSign(context, settled, course, found.work.content.slug)
    const reviewer = snapshot(actor)
    const review = { round, ...next, verdict, note }
    await db.insert(reviews).values({
      ...review,
      articleId: id,
      revisionId: settled.head.id,
      reviewerUid: signerKey(reviewer),
      reviewer,
      at: now,
    })
    const after = isApproved ? nextStage(course.stages, [...course.signed, next]) : null
    const state = !isApproved ? 'draft' : after ? 'in_review' : 'approved'
    await db.update(articles).set({ workState: state, reviewRound: round }).where(eq(articles.id, id))
    const signers = [...course.given.map(({ reviewerUid }) => reviewerUid), signerKey(reviewer)]
    const whole = { ...found, ...settled }
    const scope = reachOf(whole)
    const { number: revision } = settled.head
    return {
      result: { uid, ...review, revision, workState: state },
      subject: { kind: 'article', id },
      before: { workState },
      after: { workState: state, revision, review },
      effects: after
        ? await tellReviewers(context, whole, { scope, round, stage: after, signers })
        : await tellVerdict(context, whole, { scope, ...review }),
    }
  },
})

/** Two people may have had the same stage before them: the second is told what the first decided. @throws Refused */
function refuseDecided(
  { given, next }: Course,
  { article, work }: LoadedWork,
  seen: z.output<typeof seenStage>,
): void {
  const first = given.find((one) => one.round === seen.round && isSameStage(one, seen))
  if (first) {
    const isSigned = first.verdict === 'approved'
    refuse(isSigned ? 'review.taken' : 'review.takenBack', { by: first.reviewer.name, at: first.at })
  }
  // An edit began another round.
  if (article.reviewRound !== seen.round) {
    refuse('workingCopy.changed', { by: work.updatedBy.name, at: work.updatedAt })
  }
  if (next && !isSameStage(next, seen)) refuse('review.otherStage')
}

/** What is signed must be fit to be read, and what others have signed already. @throws Refused */
async function checkToSign(
  { db }: CommandContext,
  { article, head }: LoadedArticle,
  { signed }: Course,
  slug: string,
): Promise<void> {
  await checkToSubmit(db, article, head.content)
  const [first] = signed
  // Only the address can have changed: whatever else does is an edit, which begins another round.
  if (first && first.revisionId !== head.id) refuse('review.address', { slug })
}
