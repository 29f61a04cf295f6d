import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { authors } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { mediumIdOf } from '#domain/media/inside.ts'
import { project } from '#domain/project.ts'
import { requireSeen } from '#domain/seen.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'
import { loadAuthor, seenOf } from './inside.ts'

/** Changes an author's names, descriptions or portrait. Bylines keep the name as it was printed. */
export const updateAuthor = command({
  name: 'author.update',
  input: z.strictObject({
    id: z.int().positive(),
    texts: textsInput.default({}),
    portrait: z.string().nullable().optional(),
    /** What the person saw of it: `seen` of domain/authors/desk.ts. */
    seen: z.string().optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadAuthor(db, id),
  run: async ({ db, now }, { input, found }) => {
    const subject = { kind: 'author', id: found.id }
    await requireSeen(db, subject, input.seen, await seenOf(db, found))
    const before = await textsOf(db, 'author', found.id)
    if (input.portrait !== undefined) {
      const portraitMediaId = input.portrait === null ? null : await mediumIdOf(db, input.portrait)
      await db.update(authors).set({ portraitMediaId }).where(eq(authors.id, found.id))
    }
    await writeTexts(db, 'author', found.id, input.texts, now)
    await project(db, 'author', found.id)
    return { result: { id: found.id }, subject, before, after: await textsOf(db, 'author', found.id) }
  },
})
