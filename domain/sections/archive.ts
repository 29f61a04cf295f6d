import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { retireAll } from '#domain/addresses/inside.ts'
import { heldBySection } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { loadSection } from './inside.ts'
import { childrenOf } from './places.ts'

/** Puts an empty section away; its address answers 410 from then on. */
export const archiveSection = command({
  name: 'section.archive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  scope: { sections: (section) => [section.id] },
  run: async ({ db, now }, { found }) => {
    await requireEmpty(db, found.id)
    await db.update(sections).set({ archivedAt: now }).where(eq(sections.id, found.id))
    await retireAll(db, 'section', found.id)
    await project(db, 'section', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'section', id: found.id },
      after: { archivedAt: now },
    }
  },
})

/** @throws Refused `section.hasChildren`, `section.hasArticles`: readers have some in it, or somebody writes for it */
export async function requireEmpty(db: Database, id: number): Promise<void> {
  if ((await childrenOf(db, id)).length > 0) refuse('section.hasChildren')
  if ((await heldBySection(db, id, 1)).length > 0) refuse('section.hasArticles')
}
