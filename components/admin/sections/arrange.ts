/** A section in a list that is in the order in which a tree is read: each before those below it. */
export interface Branch {
  id: number
  parentId: number | null
  /** 0 at the top. */
  depth: number
}

/** Where a section stands: below which one, and after which neighbour; null is first. */
export interface Place {
  parentId: number | null
  after: number | null
}

/** Keyboards and buttons move by one of these. */
export const steps = ['up', 'down', 'out', 'in'] as const
export type Step = (typeof steps)[number]

/** Sections directly below one, or at the top (null), in their order. */
export function childrenOf<Row extends Branch>(rows: readonly Row[], parentId: number | null): Row[] {
  return rows.filter((row) => row.parentId === parentId)
}

/** Where a section stands now. */
export function placeOf(rows: readonly Branch[], id: number): Place {
  const { parentId } = rows.find((row) => row.id === id)!
  const neighbours = childrenOf(rows, parentId)
  const at = neighbours.findIndex((row) => row.id === id)
  return { parentId, after: neighbours[at - 1]?.id ?? null }
}

/** Whether a section is another one, or stands somewhere below it. */
export function isWithin(rows: readonly Branch[], id: number | null, other: number): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  for (let at = id; at !== null; at = parents.get(at) ?? null) if (at === other) return true
  return false
}

/** The tree with a section, and all below it, somewhere else; as it was where that cannot be. */
export function moved<Row extends Branch>(rows: readonly Row[], id: number, place: Place): Row[] {
  if (isWithin(rows, place.parentId, id)) return [...rows]
  const section = rows.find((row) => row.id === id)!
  const byParent = Map.groupBy(
    rows.filter((row) => row.id !== id),
    (row) => row.parentId,
  )
  const neighbours = byParent.get(place.parentId) ?? []
  const at = neighbours.findIndex((row) => row.id === place.after) + 1
  byParent.set(place.parentId, neighbours.toSpliced(at, 0, { ...section, parentId: place.parentId }))
  const under = (parentId: number | null, depth: number): Row[] =>
    (byParent.get(parentId) ?? []).flatMap((row) => [{ ...row, depth }, ...under(row.id, depth + 1)])
  return under(null, 0)
}

/** Where one step leads a section; null where it leads nowhere. */
export function stepFrom(rows: readonly Branch[], id: number, step: Step): Place | null {
  const { parentId, after } = placeOf(rows, id)
  const neighbours = childrenOf(rows, parentId)
  const at = neighbours.findIndex((row) => row.id === id)
  switch (step) {
    case 'up':
      return after === null ? null : { parentId, after: neighbours[at - 2]?.id ?? null }
    case 'down':
      return neighbours[at + 1] ? { parentId, after: neighbours[at + 1]!.id } : null
    case 'out':
      return parentId === null ? null : { parentId: placeOf(rows, parentId).parentId, after: parentId }
    case 'in':
      return after === null ? null : { parentId: after, after: childrenOf(rows, after).at(-1)?.id ?? null }
  }
}
