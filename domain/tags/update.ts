import { z } from 'zod'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { requireSeen } from '#domain/seen.ts'
import { textsInput, textsOf, writeTexts } from '#domain/texts.ts'
import { loadTag, seenOf } from './inside.ts'

/** Changes a tag's names, slugs and descriptions; old addresses lead to the new ones. */
export const updateTag = command({
  name: 'tag.update',
  input: z.strictObject({
    id: z.int().positive(),
    texts: textsInput,
    /** What the person saw of it: `seen` of domain/tags/desk.ts. */
    seen: z.string().optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadTag(db, id),
  run: async ({ db, now }, { input, found: { id } }) => {
    const subject = { kind: 'tag', id }
    await requireSeen(db, subject, input.seen, await seenOf(db, id))
    const before = await textsOf(db, 'tag', id)
    await writeTexts(db, 'tag', id, input.texts, now)
    await project(db, 'tag', id)
    return { result: { id }, subject, before, after: await textsOf(db, 'tag', id) }
  },
})
