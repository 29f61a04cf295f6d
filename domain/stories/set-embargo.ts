import { and, eq, inArray, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { stories } from '#db/schema/stories.ts'
import { loadArticle, sectionsOf } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { endPreviewsOfStory } from '#domain/previews/inside.ts'
import { refuse } from '#domain/refusal.ts'

/** Latest instant there is, as UTC milliseconds: the end of the year 9999. */
const LATEST = 253_402_300_799_999

/**
 * Sets until when nothing of a story gets out, in any language, or lifts that. It binds publishing by hand, schedules and preview
 * links; so what contradicts it must go first.
 */
export const setEmbargo = command({
  name: 'story.setEmbargo',
  input: z.strictObject({
    /** uid of one of its articles */
    uid: z.string(),
    /** UTC milliseconds; null lifts it. */
    until: z.int().max(LATEST).nullable(),
  }),
  allow: 'article:publish',
  find: async ({ db }, { uid }) => {
    const { article, embargoUntil } = await loadArticle(db, uid)
    return { article, embargoUntil, versions: await versionsOf(db, article.storyId) }
  },
  scope: {
    // All versions of the story are bound by it.
    locales: ({ versions }) => versions.map(({ article }) => article.locale),
    sections: ({ versions }) => {
      const each = versions.map((version) => sectionsOf(version))
      return each.some((sections) => sections.length === 0) ? [] : each.flat()
    },
  },
  run: async ({ db, now }, { input: { until }, found: { article, embargoUntil, versions } }) => {
    if (until !== null) {
      if (until <= now) refuse('embargo.past', {}, 'until')
      const live = versions.find((one) => one.article.liveState === 'live')
      if (live) refuse('embargo.live', { headline: live.head.content.headline }, 'until')
      await refuseWhereScheduled(db, versions, until)
      await endPreviewsOfStory(db, article.storyId, now)
    }
    await db.update(stories).set({ embargoUntil: until }).where(eq(stories.id, article.storyId))
    return {
      result: { uid: article.uid, until },
      subject: { kind: 'article', id: article.id },
      before: { embargoUntil },
      after: { embargoUntil: until },
    }
  },
})

type Version = Awaited<ReturnType<typeof versionsOf>>[number]

async function versionsOf(db: Database, storyId: number) {
  const rows = await db.select({ uid: articles.uid }).from(articles).where(eq(articles.storyId, storyId))
  const versions = []
  for (const { uid } of rows) versions.push(await loadArticle(db, uid))
  return versions
}

/** What is to be published before the embargo ends could only fail when its time comes. */
async function refuseWhereScheduled(db: Database, versions: readonly Version[], until: number) {
  const ids = versions.map(({ article }) => article.id)
  const [waiting] = await db
    .select({ articleId: schedules.articleId, at: schedules.dueAt })
    .from(schedules)
    .where(
      and(
        inArray(schedules.articleId, ids),
        eq(schedules.state, 'waiting'),
        eq(schedules.action, 'publish'),
        lt(schedules.dueAt, until),
      ),
    )
    .orderBy(schedules.dueAt)
    .limit(1)
  if (!waiting) return
  const headline = versions.find(({ article }) => article.id === waiting.articleId)?.head.content.headline
  refuse('embargo.scheduled', { headline: headline ?? '', at: waiting.at }, 'until')
}
