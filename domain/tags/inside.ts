import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { tags } from '#db/schema/taxonomy.ts'

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
