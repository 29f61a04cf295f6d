/** A section as navigation shows it in one language. */
export interface SectionNode {
  sectionId: number
  name: string
  slug: string
  children: SectionNode[]
}

interface Row extends Omit<SectionNode, 'children'> {
  parentId: number | null
}

/**
 * The tree of one language's sections; one whose parent has no name in it stands at the top.
 * @param rows by position, then id
 * @returns the top sections
 */
export function treeOf(rows: readonly Row[]): SectionNode[] {
  const nodes = new Map<number, SectionNode>(
    rows.map(({ sectionId, name, slug }) => [sectionId, { sectionId, name, slug, children: [] }]),
  )
  const top: SectionNode[] = []
  for (const { sectionId, parentId } of rows) {
    const parent = parentId === null ? undefined : nodes.get(parentId)
    ;(parent ? parent.children : top).push(nodes.get(sectionId)!)
  }
  return top
}
