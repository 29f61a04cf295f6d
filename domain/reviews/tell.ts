import type { Scope } from '#domain/actor.ts'
import type { CommandContext, Effect } from '#domain/command.ts'
import { notify } from '#domain/notices/inside.ts'
import { peopleWhoMay } from '#domain/staff/inside.ts'
import { toReviewKey, verdictKey } from './keys.ts'
import type { Reviewed } from './rows.ts'
import type { Stage } from './rules.ts'
import { staffAmong, writersOf } from './writers.ts'

interface Told {
  /** Where the article lies. */
  scope: Scope
  round: number
}

/**
 * Tells those who may sign the next stage that it waits for them.
 * @param signers uids of those who have signed another one of this round
 * @returns mails, for the effects of the command
 */
export async function tellReviewers(
  context: CommandContext,
  loaded: Reviewed,
  { scope, round, stage, signers = [] }: Told & { stage: Stage; signers?: readonly string[] },
): Promise<Effect[]> {
  const { db } = context
  const { article } = loaded
  const except = [...staffAmong(await writersOf(db, loaded)), ...signers]
  const to = await peopleWhoMay(db, 'article:review', scope, except)
  const key = toReviewKey(article.uid, round, stage)
  return notify(context, { to, kind: 'toReview', articleId: article.id, key })
}

/** Tells those who wrote it, and those who may publish what is approved, what came of a round. */
export async function tellVerdict(
  context: CommandContext,
  loaded: Reviewed,
  { scope, round, verdict, note }: Told & { verdict: 'approved' | 'sent_back'; note: string },
): Promise<Effect[]> {
  const { db } = context
  const { article } = loaded
  const writers = [...staffAmong(await writersOf(db, loaded)), article.assigneeUid ?? []].flat()
  const publishers = verdict === 'approved' ? await peopleWhoMay(db, 'article:publish', scope, []) : []
  return notify(context, {
    to: [...writers, ...publishers],
    kind: verdict === 'approved' ? 'approved' : 'sentBack',
    articleId: article.id,
    key: verdictKey(article.uid, round, verdict),
    note,
  })
}
