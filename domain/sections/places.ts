import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import type { Section } from './inside.ts'
import { projectPlaces } from './projection.ts'

/** Sections below a parent (null: at the top) in their order; those put away are not among them. */
export async function childrenOf(db: Database, parentId: number | null): Promise<Section[]> {
  return db
    .select()
    .from(sections)
    .where(
      and(
        parentId === null ? isNull(sections.parentId) : eq(sections.parentId, parentId),
        isNull(sections.archivedAt),
      ),
    )
    .orderBy(asc(sections.position), asc(sections.id))
}

/**
 * Puts a section below a parent and gives all that stand there the numbers 1, 2, 3 … in this order. What has its number already
 * is not written.
 * @param place among the others, 0 is first; more than there are is last
 * @returns the section's number
 */
export async function putAmong(
  db: Database,
  section: Section,
  parentId: number | null,
  place: number,
): Promise<number> {
  const others = (await childrenOf(db, parentId)).filter(({ id }) => id !== section.id)
  const order = others.toSpliced(Math.min(place, others.length), 0, section)
  const changed = order
    .map((one, at) => ({ id: one.id, parentId, position: at + 1, was: one }))
    .filter(({ was, position }) => was.parentId !== parentId || was.position !== position)
  for (const { id, position } of changed)
    await db.update(sections).set({ parentId, position }).where(eq(sections.id, id))
  await projectPlaces(db, changed)
  return order.indexOf(section) + 1
}
