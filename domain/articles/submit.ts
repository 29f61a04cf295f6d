import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { courseOf, roundToHandIn, tellReviewers } from '#domain/reviews/inside.ts'
import { loadWork, settleWork } from '#domain/working-copies/inside.ts'
import { checkToSubmit } from './checks.ts'
import { isOwn } from './own.ts'
import { reach, reachOf } from './reach.ts'

/** Hands an article in: its working copy becomes a revision and waits to be looked at, in a round of its own. */
export const submitArticle = command({
  name: 'article.submit',
  input: z.strictObject({
    uid: z.string(),
    /** Version of the working copy that the person saw. */
    version: z.int().min(0).optional(),
  }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { version }, found }) => {
    const { db } = context
    const { id, uid, workState, liveState, trashedAt } = found.article
    if (trashedAt !== null) refuse('publish.trashed')
    if (workState === null && liveState === 'live') refuse('publish.nothingNew')
    if (workState === 'scheduled') refuse('workingCopy.scheduled')
    const settled = await settleWork(context, found, { version, reason: 'submit' })
    const { head } = settled
    await checkToSubmit(db, found.article, head.content)
    const course = await courseOf(db, { ...found, ...settled })
    // Nobody has to sign once more what they have signed; of what was taken from readers the signing begins anew.
    if (workState !== null && course.signed.length > 0) refuse('review.underWay')
    const round = await roundToHandIn(db, found.article)
    await db.update(articles).set({ workState: 'in_review', reviewRound: round }).where(eq(articles.id, id))
    const [stage] = course.stages
    return {
      result: { uid, revision: head.number },
      subject: { kind: 'article', id },
      before: { workState, revision: found.head.number },
      after: { workState: 'in_review', revision: head.number, round },
      effects: await tellReviewers(
        context,
        { ...found, ...settled },
        {
          ...{ scope: reachOf(found), round, stage: stage! },
        },
      ),
    }
  },
})
