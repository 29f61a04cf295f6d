import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pieces } from '#db/schema/pieces.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { handOver } from '#domain/addresses/inside.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { requireEmpty } from './archive.ts'
import { loadSection } from './inside.ts'

/**
 * Gives up a section for another one: its addresses lead there, pieces planned for it are planned for the other one. Its articles
 * were moved before, one by one (`article.refile`), so that none of them waits for all the others.
 */
export const mergeSections = command({
  name: 'section.merge',
  input: z.strictObject({ fromId: z.int().positive(), intoId: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { fromId, intoId }) => {
    if (fromId === intoId) refuse('section.intoItself', {}, 'intoId')
    return { from: await loadSection(db, fromId), into: await loadSection(db, intoId) }
  },
  scope: { sections: ({ from, into }) => [from.id, into.id] },
  run: async ({ db, now }, { found: { from, into } }) => {
    await requireEmpty(db, from.id)
    await db.update(sections).set({ archivedAt: now }).where(eq(sections.id, from.id))
    await db.update(pieces).set({ sectionId: into.id }).where(eq(pieces.sectionId, from.id))
    await handOver(db, 'section', from.id, into.id)
    await project(db, 'section', from.id)
    return {
      result: { into: into.id },
      subject: { kind: 'section', id: from.id },
      after: { archivedAt: now, mergedInto: into.id },
    }
  },
})
