import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { authors } from '#db/schema/taxonomy.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { loadAuthor } from './inside.ts'

/** Puts an author away: bylines keep the name as it was printed, without a link; the page answers 410 from then on. */
export const archiveAuthor = command({
  name: 'author.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadAuthor(db, id),
  run: async ({ db, now }, { found: { id } }) => {
    await db.update(authors).set({ archivedAt: now }).where(eq(authors.id, id))
    await retireAll(db, 'author', id)
    await project(db, 'author', id)
    return { result: { id }, subject: { kind: 'author', id }, after: { archivedAt: now } }
  },
})
