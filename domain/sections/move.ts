import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sections } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { idsUnder, lastPosition, loadSection } from './inside.ts'

/** Moves a section below another one, or to the top (null), or among its neighbours. */
export const moveSection = command({
  name: 'section.move',
  input: z.strictObject({
    id: z.int().positive(),
    parentId: z.int().positive().nullable(),
    position: z.int().min(0).optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  run: async ({ db }, { input, found }) => {
    if (input.parentId !== null) {
      await loadSection(db, input.parentId)
      const below = await idsUnder(db, found.id)
      if (below.includes(input.parentId)) refuse('section.intoItself', {}, 'parentId')
    }
    const position = input.position ?? (await lastPosition(db, input.parentId))
    const after = { parentId: input.parentId, position }
    await db.update(sections).set(after).where(eq(sections.id, found.id))
    await project(db, 'section', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'section', id: found.id },
      before: { parentId: found.parentId, position: found.position },
      after,
    }
  },
})
