import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { replaceWork } from '#domain/working-copies/inside.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { isOwn } from './own.ts'
import { reach, sectionsOf } from './reach.ts'
import { loadArticle } from './rows.ts'

/**
 * Saves content as a new revision, in place of the working copy too. Readers see nothing of it before it is published.
 */
export const saveArticle = command({
  name: 'article.save',
  input: z.strictObject({ uid: z.string(), content: articleContent }),
  allow: 'article:edit',
  find: ({ db }, input) => loadArticle(db, input.uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: {
    locales: reach.locales,
    sections: (loaded, { content }) => sectionsOf(loaded, content),
  },
  run: async (context, { input: { content }, found }) => {
    const { article, head } = found
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    await checkToSave(context.db, content)
    const { revision, effects } = await replaceWork(context, found, content, 'save')
    return {
      result: { uid: article.uid, revision: revision.number, changed: revision.id !== head.id },
      subject: { kind: 'article', id: article.id },
      before: { revision: head.number },
      after: { revision: revision.number },
      effects,
    }
  },
})
