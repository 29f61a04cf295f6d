import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { authors } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { reclaimAddresses } from '#domain/texts.ts'

/** Brings an author back who was put away, at their old addresses. */
export const unarchiveAuthor = command({
  name: 'author.unarchive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { id }) => {
    const [row] = await db.select().from(authors).where(eq(authors.id, id))
    if (!row || row.archivedAt === null) throw new NotFound('author', id)
    return row
  },
  run: async ({ db, now }, { found: { id, archivedAt } }) => {
    await db.update(authors).set({ archivedAt: null }).where(eq(authors.id, id))
    await reclaimAddresses(db, 'author', id, now)
    await project(db, 'author', id)
    return {
      result: { id },
      subject: { kind: 'author', id },
      before: { archivedAt },
      after: { archivedAt: null },
    }
  },
})
