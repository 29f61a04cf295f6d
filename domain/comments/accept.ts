import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { comments } from '#db/schema/comments.ts'
import type { Body } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import { checkToSave, draftContent, isOwn, reach } from '#domain/articles/inside.ts'
import { withBlock } from '#domain/body/rewrite.ts'
import { blocksById } from '#domain/body/written-text.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { replaceWork } from '#domain/working-copies/inside.ts'
import { loadThread, refuseSettled, type LoadedThread } from './rows.ts'
import { taken } from './suggest.ts'
import { tellOfEnd } from './tell.ts'

/**
 * Puts what a comment suggests into the working copy, where its block still says once what it was to replace: a write like any
 * other, which is kept as a revision, voids what was approved, and reaches whoever has the article open.
 */
export const acceptSuggestion = command({
  name: 'comment.accept',
  input: z.strictObject({
    /** Of the thread. */
    uid: z.string().max(40),
  }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadThread(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { found }) => {
    const { db, now } = context
    const { article, work, thread } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    refuseSettled(thread)
    const content = draftContent.safeParse({ ...work.content, body: bodyAfter(found) })
    if (!content.success) return refuse('comment.tooLong')
    await checkToSave(db, content.data)
    const { revision, effects } = await replaceWork(context, found, content.data, 'save')
    await db
      .update(comments)
      .set({ state: 'resolved', settledAt: now, settledBy: snapshot(context.actor) })
      .where(eq(comments.id, thread.id))
    return {
      result: { uid: thread.uid, revision: revision.number },
      subject: { kind: 'article', id: article.id },
      before: { comment: thread.uid, state: 'open', revision: found.head.number },
      after: { comment: thread.uid, state: 'resolved', revision: revision.number, ...thread.suggestion },
      effects: [...effects, ...(await tellOfEnd(context, found, 'accepted'))],
    }
  },
})

/** @throws Refused where there is no suggestion, or it does not fit any more */
function bodyAfter({ article, work, thread }: LoadedThread): Body {
  const { body } = work.content
  const { suggestion, blockId } = thread
  if (!suggestion || blockId === null) return refuse('comment.noSuggestion')
  const block = blocksById(body).get(blockId)
  if (!block) return refuse('comment.blockGone')
  const after = taken(block, suggestion, article.locale)
  if (!after) return refuse('comment.changed', { by: work.updatedBy.name, at: work.updatedAt })
  return withBlock(body, blockId, () => after)
}
