import { asc, count, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { pages } from '#db/schema/pages.ts'
import { pieces } from '#db/schema/pieces.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'
import { importRedirects } from '#domain/addresses/import.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { createSection } from '#domain/sections/create.ts'
import { updateSection } from '#domain/sections/update.ts'
import { createTag } from '#domain/tags/create.ts'
import { carryOut } from '../fill/carry-out.ts'
import { articlesInHand, examplesOfArticles, type ArticleExamples } from './articles-in-hand.ts'

interface Wanted {
  /** How many there shall be. */
  sections: number
  tags: number
  /** uid of whoever looks at the screens */
  person: string
}

/** One of each thing that has a screen of its own. */
export interface Examples extends ArticleExamples {
  section: number
  tag: number
  author: number
  page: number
}

/** Sections below one section, itself included. */
const BELOW_ONE = 20
const [PIECES, REDIRECTS] = [300, 2000]
const DAY = 86_400_000

/** Gives the newsroom of the bench what its screens show beside what is live; what a former run made stays. */
export async function furnishDesk(wanted: Wanted): Promise<Examples> {
  await sectionsAndTags(wanted)
  const planned = await howMany(pieces)
  if (planned === 0) {
    await articlesInHand(wanted.person)
    await carryOut(importRedirects, { bytes: redirectLines() })
  }
  for (let number = planned; number < PIECES; number++) {
    const at = Date.now() + ((number % 40) + 1) * DAY
    await carryOut(planPiece, { title: `Visit to plant ${number}`, locale: 'en', section: 1, at })
  }
  return { ...(await firstOfEach()), ...(await examplesOfArticles()) }
}

async function sectionsAndTags(wanted: Wanted): Promise<void> {
  let parentId: number | null = null
  for (let number = await howMany(sections); number < wanted.sections; number++) {
    const made = { parentId, texts: named(`District ${number}`, `第 ${number} 区`) }
    const section: { id: number } = await carryOut(createSection, made)
    parentId = number % BELOW_ONE === 0 ? null : (parentId ?? section.id)
  }
  for (let number = await howMany(tags); number < wanted.tags; number++) {
    await carryOut(createTag, { texts: named(`Plant ${number}`, `第 ${number} 厂`) })
  }
  await carryOut(updateSection, { id: 1, reviewSteps: 3, proofSteps: 1 })
}

async function howMany(table: typeof sections | typeof tags | typeof pieces): Promise<number> {
  const [row] = await reading().select({ n: count() }).from(table)
  return row!.n
}

function named(en: string, zh: string) {
  return { en: { name: en }, zh: { name: zh } }
}

function redirectLines(): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: REDIRECTS }, (_, number) => `/old/show.asp?id=${number},/en/archive\n`)
  return new TextEncoder().encode(lines.join(''))
}

async function firstOfEach(): Promise<Pick<Examples, 'section' | 'tag' | 'author' | 'page'>> {
  const first = async (table: typeof sections | typeof tags | typeof authors | typeof pages) => {
    const [row] = await reading()
      .select({ id: table.id })
      .from(table)
      .where(isNull(table.archivedAt))
      .orderBy(asc(table.id))
      .limit(1)
    return row!.id
  }
  return {
    section: await first(sections),
    tag: await first(tags),
    author: await first(authors),
    page: await first(pages),
  }
}
