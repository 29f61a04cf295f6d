import { z } from 'zod'
import { sections } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { textsInput, writeTexts } from '#domain/texts.ts'
import { newUid } from '#lib/uid.ts'
import { lastPosition, loadSection } from './inside.ts'
import { putAmong } from './places.ts'

/** Adds a section below a parent, or at the top. */
export const createSection = command({
  name: 'section.create',
  input: z.strictObject({
    parentId: z.int().positive().nullable().default(null),
    /** Among its neighbours, 0 is first; left out, it comes last. */
    position: z.int().min(0).optional(),
    texts: textsInput,
    sample: z.boolean().default(false),
  }),
  allow: 'taxonomy:edit',
  run: async ({ db, now }, { input }) => {
    if (input.parentId !== null) await loadSection(db, input.parentId)
    const position = await lastPosition(db, input.parentId)
    const [row] = await db
      .insert(sections)
      .values({ uid: newUid(now), parentId: input.parentId, position, sample: input.sample, createdAt: now })
      .returning()
    await writeTexts(db, 'section', row!.id, input.texts, now)
    await project(db, 'section', row!.id)
    if (input.position !== undefined) await putAmong(db, row!, input.parentId, input.position)
    return {
      result: { id: row!.id },
      subject: { kind: 'section', id: row!.id },
      after: input.texts,
    }
  },
})
