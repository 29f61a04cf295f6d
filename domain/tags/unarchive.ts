import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { tags } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { reclaimAddresses } from '#domain/texts.ts'

/** Brings a tag back that was put away, at its old addresses. What was merged is another tag by now, and stays it. */
export const unarchiveTag = command({
  name: 'tag.unarchive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { id }) => {
    const [row] = await db.select().from(tags).where(eq(tags.id, id))
    if (!row || row.archivedAt === null || row.mergedIntoId !== null) throw new NotFound('tag', id)
    return row
  },
  run: async ({ db, now }, { found: { id, archivedAt } }) => {
    await db.update(tags).set({ archivedAt: null }).where(eq(tags.id, id))
    await reclaimAddresses(db, 'tag', id, now)
    await project(db, 'tag', id)
    return {
      result: { id },
      subject: { kind: 'tag', id },
      before: { archivedAt },
      after: { archivedAt: null },
    }
  },
})
