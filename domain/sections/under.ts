import type { DeskSection } from './desk.ts'

/** Ids of a section and of all below it. @param sections each before those below it, as listSections() gives them */
export function sectionsUnder(
  sections: readonly Pick<DeskSection, 'id' | 'parentId'>[],
  top: number,
): number[] {
  const ids = new Set<number>()
  for (const { id, parentId } of sections) if (id === top || ids.has(parentId ?? 0)) ids.add(id)
  return [...ids]
}
