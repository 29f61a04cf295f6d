import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { contentHash, liveRevision } from '#domain/articles/inside.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { voidReviews } from '#domain/reviews/inside.ts'
import type { LoadedWork } from './rows.ts'

type Article = LoadedWork['article']

/** States in which somebody may have signed what stands there. */
const LOOKED_AT: readonly Article['workState'][] = ['in_review', 'approved', 'scheduled']

/**
 * Notes that an article has other content now: where its work stands, and that what was signed is void. Saved again as it stood,
 * nothing changes. What is being looked at stays so while it is written.
 * @param loaded the article and its working copy as they were before
 * @param hash of the content it has now
 * @returns mails, for the effects of the command
 */
export async function noteChange(
  context: CommandContext,
  { article, work }: LoadedWork,
  hash: string,
): Promise<Effect[]> {
  const { db } = context
  if (article.workState !== null && hash === contentHash(work.content)) return []
  const isPending = (await liveHash(db, article)) !== hash
  const isInReview = isPending && article.workState === 'in_review'
  const workState = isInReview ? 'in_review' : isPending ? 'draft' : null
  const isLookedAt = LOOKED_AT.includes(article.workState)
  const voided = isLookedAt ? await voidReviews(context, article, isInReview) : null
  const reviewRound = voided?.round ?? article.reviewRound
  if (workState !== article.workState || reviewRound !== article.reviewRound) {
    await db.update(articles).set({ workState, reviewRound }).where(eq(articles.id, article.id))
  }
  return voided?.effects ?? []
}

/** Of what readers have now; null where they have nothing. */
async function liveHash(db: Database, article: Article): Promise<string | null> {
  if (article.liveState !== 'live') return null
  return (await liveRevision(db, article))?.contentHash ?? null
}
