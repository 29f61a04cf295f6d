import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sections } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'
import { loadSection } from './inside.ts'

/** Changes a section's names, slugs and descriptions, or its number of review steps. */
export const updateSection = command({
  name: 'section.update',
  input: z.strictObject({
    id: z.int().positive(),
    texts: textsInput.default({}),
    reviewSteps: z.int().min(0).max(3).optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  scope: { sections: (section) => [section.id] },
  run: async ({ db, now }, { input, found }) => {
    const before = await textsOf(db, 'section', found.id)
    if (input.reviewSteps !== undefined) {
      await db.update(sections).set({ reviewSteps: input.reviewSteps }).where(eq(sections.id, found.id))
    }
    await writeTexts(db, 'section', found.id, input.texts, now)
    await project(db, 'section', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'section', id: found.id },
      before,
      after: await textsOf(db, 'section', found.id),
    }
  },
})
