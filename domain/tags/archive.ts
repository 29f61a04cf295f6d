import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { liveArticleTags } from '#db/schema/live.ts'
import { tags } from '#db/schema/taxonomy.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { loadTag } from './inside.ts'

/** Puts away a tag that no live article has. */
export const archiveTag = command({
  name: 'tag.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadTag(db, id),
  run: async ({ db, now }, { found }) => {
    const used = await db
      .select({ id: liveArticleTags.articleId })
      .from(liveArticleTags)
      .where(eq(liveArticleTags.tagId, found.id))
      .limit(1)
    if (used.length > 0) refuse('tag.hasArticles')
    await db.update(tags).set({ archivedAt: now }).where(eq(tags.id, found.id))
    await retireAll(db, 'tag', found.id)
    await project(db, 'tag', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'tag', id: found.id },
      after: { archivedAt: now },
    }
  },
})
