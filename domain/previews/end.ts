import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { loadWork } from '#domain/working-copies/inside.ts'

/** Ends a preview link before its time. */
export const endPreview = command({
  name: 'preview.end',
  input: z.strictObject({ uid: z.string().max(40) }),
  allow: 'article:edit',
  find: async ({ db }, { uid }) => {
    const [row] = await db
      .select({ link: previewLinks, article: articles.uid })
      .from(previewLinks)
      .innerJoin(articles, eq(articles.id, previewLinks.articleId))
      .where(eq(previewLinks.uid, uid))
    if (!row) throw new NotFound('preview', uid)
    return { ...(await loadWork(db, row.article)), link: row.link }
  },
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async ({ db, now }, { found: { article, link } }) => {
    const ended = await db
      .update(previewLinks)
      .set({ endedAt: now })
      .where(and(eq(previewLinks.id, link.id), isNull(previewLinks.endedAt)))
      .returning({ id: previewLinks.id })
    return {
      result: { ended: ended.length > 0 },
      subject: { kind: 'article', id: article.id },
      after: { preview: link.uid, ended: ended.length > 0 },
    }
  },
})
