import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { tagAliases } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { loadTag } from './inside.ts'

/** Takes a word away by which a tag was found. */
export const removeAlias = command({
  name: 'tag.removeAlias',
  input: z.strictObject({ id: z.int().positive(), locale: z.enum(localeCodes), name: z.string().max(120) }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadTag(db, id),
  run: async ({ db }, { input: { locale, name }, found: { id } }) => {
    const isThis = and(eq(tagAliases.tagId, id), eq(tagAliases.locale, locale), eq(tagAliases.name, name))
    const removed = await db.delete(tagAliases).where(isThis).returning()
    if (removed.length === 0) throw new NotFound('alias', name)
    return { result: { id }, subject: { kind: 'tag', id }, before: { locale, alias: name } }
  },
})
