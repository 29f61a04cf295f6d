import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { authorTexts, sectionTexts, tagTexts } from '#db/schema/taxonomy.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { filledLine, line, slug } from '#lib/text.ts'
import { slugify } from '#lib/slugify.ts'
import { claimAddress, freeSlug } from './addresses/inside.ts'
import { Refused, refuse } from './refusal.ts'

/** Name, address part and description of a section, tag or author in one language. */
const textInput = z.strictObject({
  name: filledLine(120),
  slug: slug.optional(),
  description: line(600).optional(),
})

/** Texts by locale; a language without a row is not shown in it. */
export const textsInput = z.partialRecord(z.enum(localeCodes), textInput)
export type TextsInput = z.output<typeof textsInput>

export type NamedKind = 'section' | 'tag' | 'author'

/** Key column and table of each kind's texts. */
export const textTables = {
  section: { table: sectionTexts, key: sectionTexts.sectionId, keyName: 'sectionId' },
  tag: { table: tagTexts, key: tagTexts.tagId, keyName: 'tagId' },
  author: { table: authorTexts, key: authorTexts.authorId, keyName: 'authorId' },
} as const

/**
 * Writes the texts of one section, tag or author and makes their addresses current.
 * @throws Refused when a slug belongs to something else or a name makes none
 */
export async function writeTexts(
  db: Database,
  kind: NamedKind,
  targetId: number,
  texts: TextsInput,
  now: number,
): Promise<void> {
  const { table, key, keyName } = textTables[kind]
  for (const [locale, text] of Object.entries(texts)) {
    const [before] = await db
      .select()
      .from(table)
      .where(and(eq(key, targetId), eq(table.locale, locale)))
    const slug = text.slug ?? before?.slug ?? (await madeSlug(db, kind, targetId, locale, text.name))
    const values = {
      locale,
      name: text.name,
      slug,
      description: text.description ?? before?.description ?? '',
    }
    await claimAddress(db, { locale, kind, slug, targetId, now }).catch(atField(`texts.${locale}.slug`))
    await db
      .insert(table)
      .values({ ...values, [keyName]: targetId } as never)
      .onConflictDoUpdate({ target: [key, table.locale], set: values })
  }
}

/** Names the field that what was refused stands in. */
function atField(field: string) {
  return (problem: unknown): never => {
    throw problem instanceof Refused ? new Refused({ ...problem.refusal, field }) : problem
  }
}

async function madeSlug(db: Database, kind: NamedKind, targetId: number, locale: string, name: string) {
  const slug = slugify(name)
  if (slug === '') refuse('slug.needed', { name }, `texts.${locale}.slug`)
  return freeSlug(db, { locale, kind, slug, targetId })
}

/**
 * Makes the addresses of what is brought back current again. One that belongs to something else by now, as after a merge, is
 * given up for the next free one.
 */
export async function reclaimAddresses(
  db: Database,
  kind: NamedKind,
  targetId: number,
  now: number,
): Promise<void> {
  const { table, key } = textTables[kind]
  const rows = await db
    .select({ locale: table.locale, slug: table.slug })
    .from(table)
    .where(eq(key, targetId))
  for (const { locale, slug: before } of rows) {
    const slug = await freeSlug(db, { locale, kind, slug: before, targetId })
    await claimAddress(db, { locale, kind, slug, targetId, now })
    if (slug !== before)
      await db
        .update(table)
        .set({ slug })
        .where(and(eq(key, targetId), eq(table.locale, locale)))
  }
}

/** Texts of one section, tag or author, by locale; for the audit. */
export async function textsOf(db: Database, kind: NamedKind, id: number): Promise<Record<string, string>> {
  const { table, key } = textTables[kind]
  const rows = await db.select({ locale: table.locale, name: table.name }).from(table).where(eq(key, id))
  return Object.fromEntries(rows.map((row) => [row.locale, row.name]))
}
