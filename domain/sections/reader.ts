import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveSections } from '#db/schema/live.ts'

/** A section as readers see it in one language. */
export interface SectionNode {
  sectionId: number
  name: string
  slug: string
  description: string
  children: SectionNode[]
}

/** All sections of a language; one whose parent has no name in it stands at the top. */
export async function readSections(locale: string): Promise<SectionTree> {
  const rows = await reading()
    .select()
    .from(liveSections)
    .where(eq(liveSections.locale, locale))
    .orderBy(asc(liveSections.position), asc(liveSections.sectionId))
  const nodes = new Map(rows.map((row) => [row.sectionId, { ...row, children: [] as SectionNode[] }]))
  const top: SectionNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    ;(parent ? parent.children : top).push(node)
  }
  return new SectionTree(top)
}

/** The sections of one language, to be asked for ways through them. */
export class SectionTree {
  readonly top: SectionNode[]

  constructor(top: SectionNode[]) {
    this.top = top
  }

  /** From the top to the section with this id; empty when there is none. */
  pathTo(sectionId: number | null): SectionNode[] {
    return this.find((node) => node.sectionId === sectionId)
  }

  /** From the top to the section with this slug; empty when there is none. */
  pathToSlug(slug: string): SectionNode[] {
    return this.find((node) => node.slug === slug)
  }

  /** Ids of a section and of everything below it. */
  static idsUnder(node: SectionNode): number[] {
    return [node.sectionId, ...node.children.flatMap((child) => SectionTree.idsUnder(child))]
  }

  private find(wanted: (node: SectionNode) => boolean): SectionNode[] {
    const walk = (nodes: SectionNode[], above: SectionNode[]): SectionNode[] => {
      for (const node of nodes) {
        const path = [...above, node]
        if (wanted(node)) return path
        const below = walk(node.children, path)
        if (below.length > 0) return below
      }
      return []
    }
    return walk(this.top, [])
  }
}
