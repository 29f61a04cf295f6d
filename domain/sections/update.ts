import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { textsById } from '#domain/named.ts'
import { project } from '#domain/project.ts'
import { requireSeen } from '#domain/seen.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'
import { loadSection, type Section } from './inside.ts'

/** 三审三校: as many as newsrooms have. */
const steps = z.int().min(0).max(3)

/** Changes a section's names, slugs and descriptions, or its numbers of reviews and proofs; old addresses lead to the new ones. */
export const updateSection = command({
  name: 'section.update',
  input: z.strictObject({
    id: z.int().positive(),
    texts: textsInput.default({}),
    reviewSteps: steps.optional(),
    proofSteps: steps.optional(),
    /** What the person saw of it: `seen` of domain/sections/desk.ts. */
    seen: z.string().optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  scope: { sections: (section) => [section.id] },
  run: async ({ db, now }, { input, found }) => {
    const subject = { kind: 'section', id: found.id }
    await requireSeen(db, subject, input.seen, await seenOf(db, found))
    const before = { ...(await textsOf(db, 'section', found.id)), ...stepsOf(found) }
    const given = {
      reviewSteps: input.reviewSteps ?? found.reviewSteps,
      proofSteps: input.proofSteps ?? found.proofSteps,
    }
    await db.update(sections).set(given).where(eq(sections.id, found.id))
    await writeTexts(db, 'section', found.id, input.texts, now)
    await project(db, 'section', found.id)
    const after = { ...(await textsOf(db, 'section', found.id)), ...given }
    return { result: { id: found.id }, subject, before, after }
  },
})

/** What of a section is changed here, for seenAs(). */
export async function seenOf(db: Database, section: Section) {
  const texts = await textsById('section', [section.id], db)
  return { texts: texts.get(section.id) ?? {}, ...stepsOf(section) }
}

function stepsOf({ reviewSteps, proofSteps }: Section) {
  return { reviewSteps, proofSteps }
}
