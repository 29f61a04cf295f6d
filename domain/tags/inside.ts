import { eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { tags } from '#db/schema/taxonomy.ts'
import { textsById } from '#domain/named.ts'
import { NotFound } from '#domain/refusal.ts'

export type Tag = typeof tags.$inferSelect

/** A tag that is in use: neither put away nor merged into another. @throws NotFound */
export async function loadTag(db: Database, id: number): Promise<Tag> {
  const [row] = await db.select().from(tags).where(eq(tags.id, id))
  if (!row || row.archivedAt !== null || row.mergedIntoId !== null) throw new NotFound('tag', id)
  return row
}

/** What of a tag is changed by tag.update, for seenAs(). */
export async function seenOf(db: Database, id: number) {
  const texts = await textsById('tag', [id], db)
  return { texts: texts.get(id) ?? {} }
}

/** Ids with merged tags replaced by what they were merged into. Merges are collapsed when written. */
export async function mergedTags(db: Database, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: tags.id, mergedIntoId: tags.mergedIntoId })
    .from(tags)
    .where(inArray(tags.id, [...ids]))
  const into = new Map(rows.map((row) => [row.id, row.mergedIntoId ?? row.id]))
  return ids.map((id) => into.get(id) ?? id)
}
