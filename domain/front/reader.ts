import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveFront } from '#db/schema/live.ts'
import { cardsById, readLatest, readList } from '#domain/articles/reader.ts'
import type { Card } from '#domain/articles/types.ts'
import { readSections, SectionTree, type SectionNode } from '#domain/sections/reader.ts'
import { mostRead } from '#domain/views/reader.ts'

/** Places of the front page, and how many articles each takes. */
const SECOND_ROW = 4
const PICKED = 4
const PER_SECTION = 5
const LATEST = 8
const MOST_READ = 5
/** Enough to fill every place from the newest, whatever the slots take. */
const POOL = 60

export interface FrontView {
  lead: Card | null
  second: Card[]
  picked: Card[]
  sections: { section: SectionNode; cards: Card[] }[]
  mostRead: Card[]
  latest: Card[]
}

/**
 * The front page of a language at a moment: what editors placed, and the newest where they placed nothing.
 * No article stands twice in lead, second row, picked and sections.
 * @param now UTC milliseconds
 */
export async function readFront(locale: string, now: number): Promise<FrontView> {
  const slots = await slotsAt(locale, now)
  const newest = await readLatest(locale, POOL)
  const used = new Set<number>()
  const placed = async (area: string, sectionId: number | null = null) => {
    const ids = slots
      .filter((slot) => slot.area === area && slot.sectionId === sectionId)
      .map((s) => s.articleId)
    return (await cardsById(ids)).filter((card) => card.locale === locale)
  }
  const take = (cards: Card[], limit: number) => {
    const taken = cards
      .filter((card, at) => !used.has(card.articleId) && cards.indexOf(card) === at)
      .slice(0, limit)
    taken.forEach((card) => used.add(card.articleId))
    return taken
  }
  const withPictures = newest.filter((card) => card.picture)
  const [lead] = take([...(await placed('lead')), ...withPictures, ...newest], 1)
  const second = take([...(await placed('second')), ...withPictures, ...newest], SECOND_ROW)
  const picked = take(await placed('picked'), PICKED)
  const sections = []
  for (const section of await sectionsWithNews(locale)) {
    const list = await readList(locale, { kind: 'sections', ids: SectionTree.idsUnder(section) }, null, 20)
    const cards = take([...(await placed('section', section.sectionId)), ...(list?.cards ?? [])], PER_SECTION)
    if (cards.length > 0) sections.push({ section, cards })
  }
  const read = await mostRead(locale, now, { days: 7, limit: MOST_READ })
  return {
    lead: lead ?? null,
    second,
    picked,
    sections,
    mostRead: await cardsById(read.map((one) => one.articleId)),
    latest: newest.slice(0, LATEST),
  }
}

/** The sections that hold news: those below a top section, or a top section without any. */
async function sectionsWithNews(locale: string): Promise<SectionNode[]> {
  const tree = await readSections(locale)
  return tree.top.flatMap((section) => (section.children.length > 0 ? section.children : [section]))
}

async function slotsAt(locale: string, now: number) {
  return reading()
    .select()
    .from(liveFront)
    .where(
      and(
        eq(liveFront.locale, locale),
        or(isNull(liveFront.startsAt), lte(liveFront.startsAt, now)),
        or(isNull(liveFront.endsAt), gt(liveFront.endsAt, now)),
      ),
    )
    .orderBy(asc(liveFront.position), asc(liveFront.slotId))
}
