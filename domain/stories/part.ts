import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { articles } from '#db/schema/articles.ts'
import { stories } from '#db/schema/stories.ts'
import { isOwn, loadArticle } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { refreshTranslations } from '#domain/translations/inside.ts'
import { newUid } from '#lib/uid.ts'
import { requirePublishing } from './require-publishing.ts'
import { requireSeen } from './require-seen.ts'
import { reachOfVersions, versionsOf } from './versions.ts'

/** Takes an article out of its story: it is one of its own from then on. An embargo goes on to bind both. */
export const partStory = command({
  name: 'story.part',
  input: z.strictObject({
    /** uid of the article that leaves. */
    uid: z.string(),
    /** uid of the story that it was of when the person looked; left out, whichever. */
    seen: z.string().optional(),
  }),
  allow: 'article:edit',
  find: async ({ db }, { uid }) => {
    const leaves = await loadArticle(db, uid)
    return { leaves, versions: await versionsOf(db, leaves.article.storyId) }
  },
  own: {
    allow: 'article:edit-own',
    is: ({ versions }, actor) => versions.every(({ article }) => isOwn(article, actor)),
  },
  scope: reachOfVersions,
  run: async ({ db, actor, now }, { input: { seen }, found: { leaves, versions } }) => {
    const { article } = leaves
    await requireSeen(db, leaves, seen)
    const others = versions.filter((one) => one.article.id !== article.id)
    if (others.length === 0) refuse('story.alone')
    requirePublishing(actor, versions)
    const [old] = await db.select().from(stories).where(eq(stories.id, article.storyId))
    const { embargoUntil, sample } = old!
    const [own] = await db
      .insert(stories)
      .values({ uid: newUid(now), createdAt: now, embargoUntil, sample })
      .returning()
    await db.update(articles).set({ storyId: own!.id }).where(eq(articles.id, article.id))
    await project(db, 'article', article.id)
    await refreshTranslations(db, others[0]!.article.id)
    return {
      result: { uid: article.uid, embargoUntil: (embargoUntil ?? 0) > now ? embargoUntil : null },
      subject: { kind: 'article', id: article.id },
      before: { story: old!.uid },
      after: { story: own!.uid, embargoUntil },
    }
  },
})
