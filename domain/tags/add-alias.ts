import { and, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { tagAliases, tags, tagTexts } from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine } from '#lib/text.ts'
import { loadTag } from './inside.ts'

/** As many as somebody looks over: who needs more of them has two subjects under one tag. */
const MOST = 50

/** Another word by which people find a tag, in one language. Readers do not see it. */
export const addAlias = command({
  name: 'tag.addAlias',
  input: z.strictObject({
    id: z.int().positive(),
    locale: z.enum(localeCodes),
    name: filledLine(120),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, { id }) => loadTag(db, id),
  run: async ({ db }, { input: { locale, name }, found: { id } }) => {
    await requireFree(db, id, locale, name)
    const [all] = await db.select({ n: count() }).from(tagAliases).where(eq(tagAliases.tagId, id))
    if (all!.n >= MOST) refuse('tag.tooManyAliases', { most: MOST }, 'name')
    await db.insert(tagAliases).values({ tagId: id, locale, name }).onConflictDoNothing()
    return { result: { id }, subject: { kind: 'tag', id }, after: { locale, alias: name } }
  },
})

/** @throws Refused where the word is a name in this language already: this tag's or another one's, or another one's alias */
async function requireFree(db: Database, id: number, locale: string, name: string): Promise<void> {
  const [named] = await db
    .select({ id: tagTexts.tagId })
    .from(tagTexts)
    .innerJoin(tags, eq(tags.id, tagTexts.tagId))
    .where(and(eq(tagTexts.locale, locale), eq(tagTexts.name, name)))
  if (named?.id === id) refuse('tag.isItsName', { name }, 'name')
  if (named) refuse('tag.isName', { name }, 'name')
  const [alias] = await db
    .select({ id: tagAliases.tagId })
    .from(tagAliases)
    .where(and(eq(tagAliases.locale, locale), eq(tagAliases.name, name)))
  if (alias && alias.id !== id) refuse('tag.isAlias', { name, to: await nameOf(db, alias.id) }, 'name')
}

async function nameOf(db: Database, id: number): Promise<string> {
  const [text] = await db.select({ name: tagTexts.name }).from(tagTexts).where(eq(tagTexts.tagId, id))
  return text?.name ?? String(id)
}
