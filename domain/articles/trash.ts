import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { command } from '#domain/command.ts'
import { endPreviewsOf } from '#domain/previews/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { stateOffSchedule } from '#domain/reviews/inside.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { isOwnUnpublished } from './own.ts'
import { reach } from './reach.ts'
import { loadArticle } from './rows.ts'

/**
 * Puts an article in the trash, out of which it can be taken again. What waits for it is cancelled, and its preview links end.
 * What readers have is withdrawn first: they are told why.
 */
export const trashArticle = command({
  name: 'article.trash',
  input: z.strictObject({ uid: z.string() }),
  allow: 'article:edit',
  find: ({ db }, { uid }) => loadArticle(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwnUnpublished(article, actor) },
  scope: reach,
  run: async ({ db, now }, { found: { article, head } }) => {
    const { id, uid, liveState, trashedAt } = article
    if (liveState === 'live') refuse('trash.live')
    if (trashedAt !== null) refuse('trash.already')
    await cancelSchedules(db, id, 'trashed', now)
    await endPreviewsOf(db, id, now)
    const isScheduled = article.workState === 'scheduled'
    const workState = isScheduled ? await stateOffSchedule(db, article, head) : article.workState
    await db.update(articles).set({ trashedAt: now, workState }).where(eq(articles.id, id))
    return {
      result: { uid },
      subject: { kind: 'article', id },
      before: { trashedAt, workState: article.workState },
      after: { trashedAt: now, workState },
    }
  },
})
