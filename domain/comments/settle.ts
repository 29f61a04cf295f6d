import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { comments } from '#db/schema/comments.ts'
import { snapshot } from '#domain/actor.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadThread, refuseSettled, type LoadedThread } from './rows.ts'
import { tellOfAnswer, tellOfEnd } from './tell.ts'
import { saidText } from './words.ts'

/** uid of the thread. */
const uid = z.string().max(40)

/** Says that what a comment asks was done. */
export const resolveThread = command({
  name: 'comment.resolve',
  input: z.strictObject({ uid }),
  allow: 'article:review',
  find: ({ db }, input) => loadThread(db, input.uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: (context, { found }) => settled(context, found, 'resolved'),
})

/** Says why what a comment asks is not done. */
export const declineThread = command({
  name: 'comment.decline',
  input: z.strictObject({ uid, reason: saidText }),
  allow: 'article:review',
  find: ({ db }, input) => loadThread(db, input.uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: (context, { input: { reason }, found }) => {
    if (reason === '') refuse('comment.reasonNeeded', {}, 'reason')
    return settled(context, found, 'declined', reason)
  },
})

/** Takes up again what was settled. */
export const reopenThread = command({
  name: 'comment.reopen',
  input: z.strictObject({ uid }),
  allow: 'article:review',
  find: ({ db }, input) => loadThread(db, input.uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { found }) => {
    const { article, thread } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (thread.state === 'open') refuse('comment.isOpen')
    const open = { state: 'open', settledAt: null, settledBy: null, reason: '' } as const
    await context.db.update(comments).set(open).where(eq(comments.id, thread.id))
    const key = `comment:${thread.id}:open:${context.now}`
    return {
      result: { uid: thread.uid },
      subject: { kind: 'article', id: article.id },
      before: { comment: thread.uid, state: thread.state, reason: thread.reason },
      after: { comment: thread.uid, state: 'open', reason: '' },
      effects: await tellOfAnswer(context, found, { key, note: thread.text || thread.quote }),
    }
  },
})

/** Ends an open thread. @throws Refused `comment.settled` */
async function settled(
  context: CommandContext,
  found: LoadedThread,
  state: 'resolved' | 'declined',
  reason = '',
) {
  const { article, thread } = found
  refuseSettled(thread)
  await context.db
    .update(comments)
    .set({ state, reason, settledAt: context.now, settledBy: snapshot(context.actor) })
    .where(eq(comments.id, thread.id))
  return {
    result: { uid: thread.uid },
    subject: { kind: 'article', id: article.id },
    before: { comment: thread.uid, state: 'open' },
    after: { comment: thread.uid, state, ...(reason !== '' && { reason }) },
    effects: await tellOfEnd(context, found, state, reason),
  }
}
