import { asc, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { NotFound } from '#domain/refusal.ts'

export type Section = typeof sections.$inferSelect

/** @throws NotFound */
export async function loadSection(db: Database, id: number): Promise<Section> {
  const [row] = await db.select().from(sections).where(eq(sections.id, id))
  if (!row || row.archivedAt !== null) throw new NotFound('section', id)
  return row
}

/** Position after the last child of a parent (null: the top). */
export async function lastPosition(db: Database, parentId: number | null): Promise<number> {
  const [last] = await db
    .select({ position: sections.position })
    .from(sections)
    .where(parentId === null ? isNull(sections.parentId) : eq(sections.parentId, parentId))
    .orderBy(desc(sections.position))
    .limit(1)
  return (last?.position ?? 0) + 1
}

/** Ids of a section and of all below it. */
export async function idsUnder(db: Database, id: number): Promise<number[]> {
  const rows = await db
    .select({ id: sections.id, parentId: sections.parentId })
    .from(sections)
    .orderBy(asc(sections.id))
  const found = [id]
  for (const at of found) found.push(...rows.filter((row) => row.parentId === at).map((row) => row.id))
  return found
}
