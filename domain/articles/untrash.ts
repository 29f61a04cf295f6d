import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { isOwnUnpublished } from './own.ts'
import { reach } from './reach.ts'
import { loadArticle } from './rows.ts'

/** Takes an article out of the trash; it is what it was before, and nothing of it gets out by that. */
export const untrashArticle = command({
  name: 'article.untrash',
  input: z.strictObject({ uid: z.string() }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadArticle(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwnUnpublished(article, actor) },
  scope: reach,
  run: async ({ db }, { found: { article } }) => {
    const { id, uid, trashedAt } = article
    if (trashedAt === null) refuse('trash.notThere')
    await db.update(articles).set({ trashedAt: null }).where(eq(articles.id, id))
    return {
      result: { uid },
      subject: { kind: 'article', id },
      before: { trashedAt },
      after: { trashedAt: null },
    }
  },
})
