import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { tagAliases, tags, tagTexts } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { pickNamed, textsById, type Named } from '#domain/named.ts'
import { tagIsIn } from './listed.ts'

/** A tag by slug in any language, by its number, or else by name or alias. @throws Forbidden, NotFound, Refused */
export async function findTag(actor: Actor, reference: string): Promise<Named> {
  requireDesk(actor)
  const bySlug = await idsNamed(eq(tagTexts.slug, reference))
  const byNumber = /^\d{1,9}$/.test(reference) ? await idsOf(eq(tags.id, Number(reference))) : []
  if (bySlug.length + byNumber.length > 0)
    return pickNamed('tag', await named([...bySlug, ...byNumber]), reference)
  const called = await named(await idsCalled(eq(tagTexts.name, reference), eq(tagAliases.name, reference)))
  const [tag] = called
  // Several are called so: pickNamed() says which.
  return called.length === 1 ? tag! : pickNamed('tag', called.map(asCalled(reference)), reference)
}

/**
 * The tags that are called so in any language, by name, slug or alias, and those that were merged into them.
 * @throws Forbidden
 */
export async function tagsCalled(actor: Actor, name: string): Promise<{ ids: number[]; merged: number[] }> {
  requireDesk(actor)
  const isName = or(eq(tagTexts.name, name), eq(tagTexts.slug, name))
  const ids = await idsCalled(isName, eq(tagAliases.name, name))
  const merged = await reading().select({ id: tags.id }).from(tags).where(inArray(tags.mergedIntoId, ids))
  return { ids, merged: merged.map(({ id }) => id) }
}

async function idsCalled(isName: SQL | undefined, isAlias: SQL): Promise<number[]> {
  const aliased = await reading().select({ id: tagAliases.tagId }).from(tagAliases).where(isAlias)
  const ids = aliased.map(({ id }) => id)
  return [...new Set([...(await idsNamed(isName)), ...(await idsOf(inArray(tags.id, ids)))])].sort(
    (one, other) => one - other,
  )
}

async function idsNamed(is: SQL | undefined): Promise<number[]> {
  const rows = await reading()
    .selectDistinct({ id: tags.id })
    .from(tagTexts)
    .innerJoin(tags, eq(tags.id, tagTexts.tagId))
    .where(and(is, tagIsIn('used')))
    .orderBy(asc(tags.id))
  return rows.map(({ id }) => id)
}

async function idsOf(is: SQL): Promise<number[]> {
  const rows = await reading()
    .select({ id: tags.id })
    .from(tags)
    .where(and(is, tagIsIn('used')))
  return rows.map(({ id }) => id)
}

async function named(ids: readonly number[]): Promise<Named[]> {
  const found = await reading()
    .select({ id: tags.id, uid: tags.uid })
    .from(tags)
    .where(inArray(tags.id, [...ids]))
    .orderBy(asc(tags.id))
  const texts = await textsById('tag', ids)
  return found.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} }))
}

/** As if its slug were what it was asked for by: of several that are called so none is meant more than the others. */
function asCalled(reference: string) {
  return (tag: Named): Named => ({ ...tag, texts: { '': { name: '', slug: reference, description: '' } } })
}
