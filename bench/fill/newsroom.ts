import { asc, eq, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { authorTexts, sections, sectionTexts, tags, tagTexts } from '#db/schema/taxonomy.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { createSection } from '#domain/sections/create.ts'
import { createTag } from '#domain/tags/create.ts'
import { carryOut } from './carry-out.ts'
import { families, givenNames, industries, makers, places, things, type Word } from './vocabulary.ts'

type Name = Pick<Word, 'en' | 'zh'>

/** What articles of the filling refer to. */
export interface Newsroom {
  /** Sections without sections below them: what news is sorted into. */
  sections: number[]
  tags: number[]
  authors: { id: number; en: string; zh: string }[]
  /** uids of pictures; none where the newsroom has none */
  pictures: string[]
}

/** Sections a large site has beside those of the samples, by their parent. */
const REGIONS = { en: 'Regions', zh: '地区' }
const INDUSTRIES = { en: 'Industries', zh: '产业' }
const MOST_REGIONS = 8

/** Makes the sections, tags and authors of a large newsroom by the newsroom's own commands; what is there stays. */
export async function furnishNewsroom(): Promise<void> {
  const known = await sectionsByName()
  const section = async (name: Name, parentId: number | null) =>
    known.get(name.en) ?? (await carryOut(createSection, { parentId, texts: textsOf(name) })).id
  const regions = await section(REGIONS, null)
  for (const place of places.slice(0, MOST_REGIONS)) await section(place, regions)
  const all = await section(INDUSTRIES, null)
  for (const industry of industries) await section(industry, all)

  const tagged = await namesOf(tagTexts)
  for (const name of [...places, ...makers, ...things].filter(({ en }) => !tagged.has(en))) {
    await carryOut(createTag, { texts: textsOf(name) })
  }
  const named = await namesOf(authorTexts)
  for (const name of people().filter(({ en }) => !named.has(en)))
    await carryOut(createAuthor, { texts: textsOf(name) })
}

/** Reads the newsroom as it is: the filling's own sections, tags and authors, and whatever else is there. */
export async function readNewsroom(): Promise<Newsroom> {
  const db = reading()
  const tree = await db.select().from(sections).where(isNull(sections.archivedAt)).orderBy(asc(sections.id))
  const parents = new Set(tree.map((one) => one.parentId))
  const names = await db.select().from(authorTexts).orderBy(asc(authorTexts.authorId))
  const authors = names
    .filter((one) => one.locale === 'en')
    .map(({ authorId: id, name: en }) => ({
      id,
      en,
      zh: names.find((other) => other.authorId === id && other.locale === 'zh')?.name ?? en,
    }))
  const live = await db
    .select({ id: tags.id })
    .from(tags)
    .where(isNull(tags.mergedIntoId))
    .orderBy(asc(tags.id))
  const pictures = await db
    .select({ uid: media.uid })
    .from(media)
    .where(isNull(media.trashedAt))
    .orderBy(asc(media.id))
  return {
    sections: tree.filter((one) => !parents.has(one.id)).map((one) => one.id),
    tags: live.map((one) => one.id),
    authors,
    pictures: pictures.map((one) => one.uid),
  }
}

function textsOf({ en, zh }: Name) {
  return { en: { name: en }, zh: { name: zh } }
}

function people(): Name[] {
  return families.flatMap((family) =>
    givenNames.map((given) => ({ en: `${family.en} ${given.en}`, zh: `${family.zh}${given.zh}` })),
  )
}

async function sectionsByName(): Promise<Map<string, number>> {
  const rows = await reading().select().from(sectionTexts).where(eq(sectionTexts.locale, 'en'))
  return new Map(rows.map((row) => [row.name, row.sectionId]))
}

async function namesOf(table: typeof tagTexts | typeof authorTexts): Promise<Set<string>> {
  const rows = await reading().select({ name: table.name }).from(table).where(eq(table.locale, 'en'))
  return new Set(rows.map((row) => row.name))
}
