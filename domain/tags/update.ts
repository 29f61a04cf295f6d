import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { tags } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'

/** Changes a tag's names, slugs and descriptions; old addresses lead to the new ones. */
export const updateTag = command({
  name: 'tag.update',
  input: z.strictObject({ id: z.int().positive(), texts: textsInput }),
  allow: 'taxonomy:edit',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(tags).where(eq(tags.id, input.id))
    if (!row || row.archivedAt !== null || row.mergedIntoId !== null) throw new NotFound('tag', input.id)
    return row
  },
  run: async ({ db, now }, { input, found }) => {
    const before = await textsOf(db, 'tag', found.id)
    await writeTexts(db, 'tag', found.id, input.texts, now)
    await project(db, 'tag', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'tag', id: found.id },
      before,
      after: await textsOf(db, 'tag', found.id),
    }
  },
})
