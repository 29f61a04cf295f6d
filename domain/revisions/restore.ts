import { z } from 'zod'
import { isOwn, reach, sectionsOf } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadWork, replaceWork } from '#domain/working-copies/inside.ts'
import { revisionByNumber } from './rows.ts'

/**
 * Puts an old revision's content in place of the working copy, as a new revision. What stood there unsaved is kept as one too;
 * readers see nothing of it before it is published.
 */
export const restoreRevision = command({
  name: 'revision.restore',
  input: z.strictObject({ uid: z.string().max(40), revision: z.int().positive() }),
  allow: 'article:edit',
  find: async ({ db }, { uid, revision }) => {
    const loaded = await loadWork(db, uid)
    return { ...loaded, wanted: await revisionByNumber(db, loaded.article.id, revision) }
  },
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: {
    locales: reach.locales,
    sections: (loaded) => sectionsOf(loaded, loaded.wanted.content),
  },
  run: async (context, { input, found }) => {
    const { article, head, wanted } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (article.workState === 'scheduled') refuse('workingCopy.scheduled')
    const { revision, effects } = await replaceWork(context, found, wanted.content, 'restore')
    return {
      result: { uid: article.uid, revision: revision.number, changed: revision.id !== head.id },
      subject: { kind: 'article', id: article.id },
      before: { revision: head.number },
      after: { revision: revision.number, restored: input.revision },
      effects,
    }
  },
})
