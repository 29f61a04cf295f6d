import { z } from 'zod'
import { tags } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { textsInput, writeTexts } from '#domain/texts.ts'
import { newUid } from '#lib/uid.ts'

/** Adds a tag. */
export const createTag = command({
  name: 'tag.create',
  input: z.strictObject({ texts: textsInput, sample: z.boolean().default(false) }),
  allow: 'taxonomy:edit',
  run: async ({ db, now }, { input }) => {
    const [row] = await db
      .insert(tags)
      .values({ uid: newUid(now), sample: input.sample, createdAt: now })
      .returning()
    await writeTexts(db, 'tag', row!.id, input.texts, now)
    await project(db, 'tag', row!.id)
    return { result: { id: row!.id }, subject: { kind: 'tag', id: row!.id }, after: input.texts }
  },
})
