import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pages } from '#db/schema/pages.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { pageInUse } from './rows.ts'

/** Puts a standing page away; its addresses answer 410 from then on. */
export const archivePage = command({
  name: 'page.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'article:publish',
  find: ({ db }, input) => pageInUse(db, input.id),
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
