import { z } from 'zod'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { addComment, loadThread, refuseSettled } from './rows.ts'
import { tellOfAnswer } from './tell.ts'
import { saidText } from './words.ts'

/** Answers a comment that is open. */
export const replyInThread = command({
  name: 'comment.reply',
  input: z.strictObject({
    /** Of the thread. */
    uid: z.string().max(40),
    text: saidText,
  }),
  allow: 'article:review',
  find: ({ db }, { uid }) => loadThread(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { text }, found }) => {
    const { article, thread } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    refuseSettled(thread)
    if (text === '') refuse('comment.empty', {}, 'text')
    const row = await addComment(context, { articleId: article.id, threadId: thread.id, text })
    return {
      result: { uid: row.uid },
      subject: { kind: 'article', id: article.id },
      after: { comment: thread.uid, text },
      effects: await tellOfAnswer(context, found, { key: `comment:${row.id}`, note: text }),
    }
  },
})
