import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { stories } from '#db/schema/stories.ts'
import { isOwn, loadArticle } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { endPreviewsOf } from '#domain/previews/inside.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { refuseWhereBroken } from './embargo-broken.ts'
import { requirePublishing } from './require-publishing.ts'
import { requireSeen } from './require-seen.ts'
import { reachOfVersions, versionsOf, type Version } from './versions.ts'

/**
 * Makes language versions of one story out of two: all versions of one become versions of the other. The later embargo of the two
 * binds all of it from then on.
 */
export const joinStories = command({
  name: 'story.join',
  input: z.strictObject({
    /** uid of an article of the story that is joined to another. */
    uid: z.string(),
    /** uid of an article of that other story. */
    with: z.string(),
    /** uid of the story that the article was of when the person looked; left out, whichever. */
    seen: z.string().optional(),
  }),
  allow: 'article:edit',
  find: async ({ db }, input) => {
    const [one, other] = [await loadArticle(db, input.uid), await loadArticle(db, input.with)]
    const comes = await versionsOf(db, one.article.storyId)
    const stays = await versionsOf(db, other.article.storyId)
    return { one, other, comes, stays, versions: [...comes, ...stays] }
  },
  own: {
    allow: 'article:edit-own',
    is: ({ versions }, actor) => versions.every(({ article }) => isOwn(article, actor)),
  },
  scope: reachOfVersions,
  run: async ({ db, actor, now }, { input, found: { one, other, comes, stays, versions } }) => {
    const story = await storyUid(db, one)
    await requireSeen(db, one, input.seen)
    if (one.article.storyId === other.article.storyId) refuse('story.joined', {}, 'with')
    const twice = comes.find(({ article }) => stays.some((two) => two.article.locale === article.locale))
    if (twice) refuse('story.hasLocale', { locale: twice.article.locale }, 'with')
    if ([one, other].some(({ article }) => article.trashedAt !== null)) refuse('story.trashed', {}, 'with')
    requirePublishing(actor, versions)
    const until = Math.max(one.embargoUntil ?? 0, other.embargoUntil ?? 0)
    if (until > now) {
      const bound = [comes, stays].flatMap((some) => (some[0]!.embargoUntil === until ? [] : some))
      await refuseWhereBroken(db, bound, until, 'with')
      for (const { article } of bound) await endPreviewsOf(db, article.id, now)
    }
    const { storyId } = other.article
    const embargoUntil = until > now ? until : other.embargoUntil
    await db.update(stories).set({ embargoUntil }).where(eq(stories.id, storyId))
    await db.update(articles).set({ storyId }).where(eq(articles.storyId, one.article.storyId))
    for (const { article } of comes) await project(db, 'article', article.id)
    return {
      result: { uid: one.article.uid, embargoUntil: until > now ? until : null },
      subject: { kind: 'article', id: one.article.id },
      before: { story, embargoUntil: one.embargoUntil },
      after: { story: await storyUid(db, other), with: other.article.uid, embargoUntil },
    }
  },
})

async function storyUid(db: Database, { article }: Version): Promise<string> {
  const [row] = await db.select({ uid: stories.uid }).from(stories).where(eq(stories.id, article.storyId))
  return row!.uid
}
