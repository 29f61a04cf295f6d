import { z } from 'zod'
import { authors } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { mediumIdOf } from '#domain/media/inside.ts'
import { project } from '#domain/project.ts'
import { textsInput, writeTexts } from '#domain/texts.ts'
import { newUid } from '#lib/uid.ts'

/** Adds an author: a person with a page. Authors are not staff. */
export const createAuthor = command({
  name: 'author.create',
  input: z.strictObject({
    texts: textsInput,
    /** uid of the portrait's medium */
    portrait: z.string().optional(),
    sample: z.boolean().default(false),
  }),
  allow: 'taxonomy:edit',
  run: async ({ db, now }, { input }) => {
    const portraitMediaId = input.portrait ? await mediumIdOf(db, input.portrait) : null
    const [row] = await db
      .insert(authors)
      .values({ uid: newUid(now), portraitMediaId, sample: input.sample, createdAt: now })
      .returning()
    await writeTexts(db, 'author', row!.id, input.texts, now)
    await project(db, 'author', row!.id)
    return {
      result: { id: row!.id },
      subject: { kind: 'author', id: row!.id },
      after: input.texts,
    }
  },
})
