import { readSections, type SectionNode } from '#domain/sections/reader.ts'

/** The sections that hold news: those below a top section, or a top section without any. */
export async function sectionsWithNews(locale: string): Promise<SectionNode[]> {
  const tree = await readSections(locale)
  return tree.top.flatMap((section) => (section.children.length > 0 ? section.children : [section]))
}
