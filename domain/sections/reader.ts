import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveSections } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import { treeOf, type SectionNode } from './tree.ts'

export type { SectionNode } from './tree.ts'

/** All sections of a language; one whose parent has no name in it stands at the top. */
export async function readSections(locale: string): Promise<SectionTree> {
  reads(pageTag.sections(locale))
  const rows = await reading()
    .select()
    .from(liveSections)
    .where(eq(liveSections.locale, locale))
    .orderBy(asc(liveSections.position), asc(liveSections.sectionId))
  const descriptions = new Map(rows.map((row) => [row.sectionId, row.description]))
  return new SectionTree(locale, treeOf(rows), descriptions)
}

/** The sections of one language, to be asked for ways through them. */
export class SectionTree {
  readonly top: SectionNode[]
  readonly #locale: string
  readonly #descriptions: ReadonlyMap<number, string>

  constructor(locale: string, top: SectionNode[], descriptions: ReadonlyMap<number, string>) {
    this.top = top
    this.#locale = locale
    this.#descriptions = descriptions
  }

  /** From the top to the section with this id; empty when there is none. */
  pathTo(sectionId: number | null): SectionNode[] {
    return this.#find((node) => node.sectionId === sectionId)
  }

  /** From the top to the section with this slug; empty when there is none. */
  pathToSlug(slug: string): SectionNode[] {
    return this.#find((node) => node.slug === slug)
  }

  /** What a section's own page says of it. Apart from the tree, which every page shows and this only one. */
  descriptionOf({ sectionId }: SectionNode): string {
    reads(pageTag.named('section', sectionId, this.#locale))
    return this.#descriptions.get(sectionId) ?? ''
  }

  /** Ids of a section and of everything below it. */
  static idsUnder(node: SectionNode): number[] {
    return [node.sectionId, ...node.children.flatMap((child) => SectionTree.idsUnder(child))]
  }

  #find(wanted: (node: SectionNode) => boolean): SectionNode[] {
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
