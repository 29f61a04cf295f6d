import { createAuthor } from '#domain/authors/create.ts'
import { createSection } from '#domain/sections/create.ts'
import { createTag } from '#domain/tags/create.ts'
import { carryOut } from './do.ts'
import type { SampleNewsroom, SampleSection } from './newsroom.ts'

/** Ids by the keys that stories use. */
export interface Taxonomy {
  sections: Map<string, number>
  tags: Map<string, number>
  authors: Map<string, { id: number; names: Record<string, string> }>
}

/** Makes the sample sections, tags and authors. */
export async function makeTaxonomy(newsroom: SampleNewsroom, now: number): Promise<Taxonomy> {
  const made: Taxonomy = { sections: new Map(), tags: new Map(), authors: new Map() }
  await makeSections(newsroom.sections, null, made, now)
  for (const { key, en, zh, zhSlug } of newsroom.tags) {
    const texts = { en: { name: en, slug: key }, zh: { name: zh, slug: zhSlug } }
    made.tags.set(key, (await carryOut(createTag, { texts, sample: true }, now)).id)
  }
  for (const { key, en, zh } of newsroom.authors) {
    const { id } = await carryOut(createAuthor, { texts: { en, zh }, sample: true }, now)
    made.authors.set(key, { id, names: { en: en.name, zh: zh.name } })
  }
  return made
}

async function makeSections(list: SampleSection[], parentId: number | null, made: Taxonomy, now: number) {
  for (const { key, en, zh, children } of list) {
    const { id } = await carryOut(createSection, { parentId, texts: { en, zh }, sample: true }, now)
    made.sections.set(key, id)
    await makeSections(children ?? [], id, made, now)
  }
}
