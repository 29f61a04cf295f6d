import type { DeskSection } from '#domain/sections/desk.ts'

/** A section and all below it; the list has each before those. */
export function sectionsUnder(sections: readonly DeskSection[], top: number): number[] {
  const ids = new Set<number>()
  for (const { id, parentId } of sections) if (id === top || ids.has(parentId ?? 0)) ids.add(id)
  return [...ids]
}
