import { asc, desc, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { pages } from '#db/schema/pages.ts'

/** Between two neighbours' positions, so that one can be put between them by number too. */
const STEP = 10

/** Standing pages that are not put away, in their order. */
export async function pagesInOrder(db: Database): Promise<{ id: number; position: number }[]> {
  return db
    .select({ id: pages.id, position: pages.position })
    .from(pages)
    .where(isNull(pages.archivedAt))
    .orderBy(asc(pages.position), asc(pages.id))
}

/** Where a new page goes: after all others. */
export async function lastPosition(db: Database): Promise<number> {
  const [row] = await db
    .select({ position: pages.position })
    .from(pages)
    .where(isNull(pages.archivedAt))
    .orderBy(desc(pages.position))
    .limit(1)
  return (row?.position ?? 0) + STEP
}

/**
 * Puts one page behind another.
 * @param order ids, as they stand; @param after null: before all others
 * @returns new positions of those that move
 */
export function movedBehind(
  order: readonly { id: number; position: number }[],
  id: number,
  after: number | null,
): { id: number; position: number }[] {
  const others = order.filter((one) => one.id !== id)
  const place = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
  const ids = [
    ...others.slice(0, place).map((one) => one.id),
    id,
    ...others.slice(place).map((one) => one.id),
  ]
  return ids
    .map((of, at) => ({ id: of, position: (at + 1) * STEP }))
    .filter(({ id: of, position }) => order.find((one) => one.id === of)?.position !== position)
}
