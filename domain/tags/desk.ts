import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { tags, tagTexts } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { pickNamed, textsById, type Named } from '#domain/named.ts'

/** All tags that are in use: neither put away nor merged into another. @throws Forbidden */
export async function listTags(actor: Actor): Promise<Named[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ id: tags.id, uid: tags.uid })
    .from(tags)
    .where(and(isNull(tags.archivedAt), isNull(tags.mergedIntoId)))
    .orderBy(asc(tags.id))
  const texts = await textsById('tag')
  return rows.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} }))
}

/** A tag by slug in any language, or by number. @throws Forbidden, NotFound, Refused */
export async function findTag(actor: Actor, reference: string): Promise<Named> {
  return pickNamed('tag', await listTags(actor), reference)
}

/**
 * The tags that are called so in any language, by name or slug, and those that were merged into them.
 * @throws Forbidden
 */
export async function tagsCalled(actor: Actor, name: string): Promise<{ ids: number[]; merged: number[] }> {
  requireDesk(actor)
  const rows = await reading()
    .selectDistinct({ id: tags.id })
    .from(tagTexts)
    .innerJoin(tags, eq(tags.id, tagTexts.tagId))
    .where(
      and(
        or(eq(tagTexts.name, name), eq(tagTexts.slug, name)),
        isNull(tags.archivedAt),
        isNull(tags.mergedIntoId),
      ),
    )
    .orderBy(asc(tags.id))
  const ids = rows.map(({ id }) => id)
  const merged = await reading().select({ id: tags.id }).from(tags).where(inArray(tags.mergedIntoId, ids))
  return { ids, merged: merged.map(({ id }) => id) }
}
