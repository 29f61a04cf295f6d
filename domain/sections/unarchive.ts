import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sections } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { reclaimAddresses } from '#domain/texts.ts'
import { putAmong } from './places.ts'

/** Brings a section back that was put away, after its neighbours; at the top where what it stood below was put away too. */
export const unarchiveSection = command({
  name: 'section.unarchive',
  input: z.strictObject({ id: z.int().positive() }),
  allow: 'taxonomy:edit',
  find: async ({ db }, { id }) => {
    const [row] = await db.select().from(sections).where(eq(sections.id, id))
    if (!row || row.archivedAt === null) throw new NotFound('section', id)
    return row
  },
  scope: { sections: (section) => [section.id] },
  run: async ({ db, now }, { found }) => {
    const { id, archivedAt } = found
    await db.update(sections).set({ archivedAt: null }).where(eq(sections.id, id))
    await reclaimAddresses(db, 'section', id, now)
    await project(db, 'section', id)
    const [parent] =
      found.parentId === null ? [] : await db.select().from(sections).where(eq(sections.id, found.parentId))
    const parentId = parent?.archivedAt === null ? parent.id : null
    const position = await putAmong(db, { ...found, archivedAt: null }, parentId, Infinity)
    return {
      result: { id, parentId },
      subject: { kind: 'section', id },
      before: { archivedAt },
      after: { archivedAt: null, parentId, position },
    }
  },
})
