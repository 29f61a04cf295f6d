import { z } from 'zod'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { settleWork } from './inside.ts'
import { loadWork } from './rows.ts'

/** Makes a revision of the working copy, unfinished or not. */
export const saveWorkingCopy = command({
  name: 'workingCopy.save',
  input: z.strictObject({ uid: z.string(), version: z.int().min(0) }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input: { version }, found }) => {
    if (found.article.trashedAt !== null) refuse('workingCopy.trashed')
    const { head } = await settleWork(context, found, { version, reason: 'save' })
    return {
      result: { revision: head.number, changed: head.id !== found.head.id },
      subject: { kind: 'article', id: found.article.id },
      before: { revision: found.head.number },
      after: { revision: head.number },
    }
  },
})
