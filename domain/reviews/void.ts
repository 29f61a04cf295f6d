import type { articles } from '#db/schema/articles.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import { toReviewKey } from './keys.ts'
import { reviewsOfRound } from './rows.ts'

/** What an edit does to the sign-offs of an article. */
export interface Voided {
  /** The round from now on. */
  round: number
  effects: Effect[]
}

/**
 * Voids what was signed, because the text is no longer what they read: the next round begins. Whoever signed is told, where the
 * article goes on being looked at.
 * @param goesOn whether it stays in review
 */
export async function voidReviews(
  context: CommandContext,
  article: typeof articles.$inferSelect,
  goesOn: boolean,
): Promise<Voided> {
  const given = await reviewsOfRound(context.db, article)
  if (given.length === 0) return { round: article.reviewRound, effects: [] }
  const round = article.reviewRound + 1
  const signers = given.flatMap(({ reviewer }) => (reviewer.kind === 'staff' ? (reviewer.uid ?? []) : []))
  const key = toReviewKey(article.uid, round, given[0]!)
  const told = { to: goesOn ? signers : [], kind: 'toReview' as const, articleId: article.id, key }
  return { round, effects: await notify(context, told) }
}
