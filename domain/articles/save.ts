import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { checkToSave } from './checks.ts'
import { articleContent } from './content.ts'
import { isOwn } from './own.ts'
import { addRevision, loadArticle } from './rows.ts'

/** Saves content as a new revision. Readers see nothing of it before it is published. */
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
  run: async ({ db, actor, now }, { input, found: { article, head } }) => {
    await checkToSave(db, input.content)
    const revision = await addRevision(db, {
      articleId: article.id,
      content: input.content,
      reason: 'save',
      now,
      by: snapshot(actor),
    })
    const changed = revision.id !== head.id
    // An approval or schedule names a revision: an edit voids it.
    if (changed) await db.update(articles).set({ workState: 'draft' }).where(eq(articles.id, article.id))
    return {
      result: { uid: article.uid, revision: revision.number, changed },
      subject: { kind: 'article', id: article.id },
      before: { revision: head.number },
      after: { revision: revision.number },
    }
  },
})
