import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pages } from '#db/schema/pages.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'

/** Puts a standing page away; its addresses answer 410 from then on. */
export const archivePage = command({
  name: 'page.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'article:publish',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(pages).where(eq(pages.id, input.id))
    if (!row || row.archivedAt !== null) throw new NotFound('page', input.id)
    return row
  },
  run: async ({ db, now }, { found }) => {
    await db.update(pages).set({ archivedAt: now }).where(eq(pages.id, found.id))
    await retireAll(db, 'page', found.id)
    await project(db, 'page', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'page', id: found.id },
      after: { archivedAt: now },
    }
  },
})
