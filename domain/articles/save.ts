import { z } from 'zod'
import { command } from '#domain/command.ts'
import { replaceWork } from '#domain/working-copies/inside.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { isOwn } from './own.ts'
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
    locales: ({ article }) => [article.locale],
    // Both where it is and where it shall be: nobody moves an article out of their reach or into it.
    sections: ({ head }, { content }) => [...head.content.sections, ...content.sections],
  },
  run: async (context, { input: { content }, found }) => {
    await checkToSave(context.db, content)
    const { article, head } = found
    const revision = await replaceWork(context, found, content, 'save')
    return {
      result: { uid: article.uid, revision: revision.number, changed: revision.id !== head.id },
      subject: { kind: 'article', id: article.id },
      before: { revision: head.number },
      after: { revision: revision.number },
    }
  },
})
