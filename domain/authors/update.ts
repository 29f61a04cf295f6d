import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { authors } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { mediumIdOf } from '#domain/media/inside.ts'
import { project } from '#domain/project.ts'
import { NotFound } from '#domain/refusal.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'

/** Changes an author's names, descriptions or portrait. Bylines keep the name as it was printed. */
export const updateAuthor = command({
  name: 'author.update',
  input: z.strictObject({
    id: z.int().positive(),
    texts: textsInput.default({}),
    portrait: z.string().nullable().optional(),
  }),
  allow: 'taxonomy:edit',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(authors).where(eq(authors.id, input.id))
    if (!row || row.archivedAt !== null) throw new NotFound('author', input.id)
    return row
  },
  run: async ({ db, now }, { input, found }) => {
    const before = await textsOf(db, 'author', found.id)
    if (input.portrait !== undefined) {
      const portraitMediaId = input.portrait === null ? null : await mediumIdOf(db, input.portrait)
      await db.update(authors).set({ portraitMediaId }).where(eq(authors.id, found.id))
    }
    await writeTexts(db, 'author', found.id, input.texts, now)
    await project(db, 'author', found.id)
    return {
      result: { id: found.id },
      subject: { kind: 'author', id: found.id },
      before,
      after: await textsOf(db, 'author', found.id),
    }
  },
})
