import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { stories } from '#db/schema/stories.ts'
import { loadArticle } from '#domain/articles/inside.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { command } from '#domain/command.ts'
import { endPreviewsOfStory } from '#domain/previews/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { refuseWhereBroken } from './embargo-broken.ts'
import { reachOfVersions, versionsOf, type Version } from './versions.ts'

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
    /** Until when it held as the person saw it: anything else is refused. Left out, whatever that was. */
    seen: z.int().max(LATEST).nullable().optional(),
  }),
  allow: 'article:publish',
  find: async ({ db }, { uid }) => {
    const { article, embargoUntil } = await loadArticle(db, uid)
    return { article, embargoUntil, versions: await versionsOf(db, article.storyId) }
  },
  // All versions of the story are bound by it.
  scope: reachOfVersions,
  run: async ({ db, now }, { input: { until, seen }, found: { article, embargoUntil, versions } }) => {
    if (seen !== undefined && seen !== embargoUntil) await refuseMeanwhile(db, versions, embargoUntil)
    if (until !== null) {
      if (until <= now) refuse('embargo.past', {}, 'until')
      await refuseWhereBroken(db, versions, until, 'until')
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

/** Says who set or lifted it since, by whichever version of the story. */
async function refuseMeanwhile(
  db: Database,
  versions: readonly Version[],
  until: number | null,
): Promise<never> {
  const deeds = []
  for (const { article } of versions) {
    deeds.push(await lastDoneTo(db, { kind: 'article', id: article.id }, 'story.setEmbargo'))
  }
  const known = deeds.filter((deed) => deed !== null).sort((one, other) => one.at - other.at)
  const by = known.at(-1)?.by ?? ''
  return until === null
    ? refuse('embargo.lifted', { by }, 'until')
    : refuse('embargo.moved', { by, until }, 'until')
}
