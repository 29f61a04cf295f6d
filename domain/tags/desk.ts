import { and, asc, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { tags } from '#db/schema/taxonomy.ts'
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
