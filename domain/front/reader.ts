import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveFront } from '#db/schema/live.ts'
import { cardsById, headlinesById, keysOf, looked, newestOf } from '#domain/articles/reader.ts'
import type { Card, Headline } from '#domain/articles/types.ts'
import { pageTag } from '#domain/page-tags.ts'
import { SectionTree, type SectionNode } from '#domain/sections/reader.ts'
import { mostRead } from '#domain/views/reader.ts'
import { reads, readsUntil } from '#lib/answer.ts'
import { endOf, fillFront, PER_SECTION_LOOKED_AT, POOL, type Placed } from './fill.ts'
import { sectionsWithNews } from './sections.ts'

const LATEST = 8

export interface FrontView {
  lead: Card | null
  second: Card[]
  picked: Card[]
  sections: { section: SectionNode; cards: Card[] }[]
  mostRead: Headline[]
  latest: Headline[]
}

/**
 * The front page of a language at a moment: what editors placed, and the newest where they placed nothing. First everything is
 * chosen, by date and place alone; cards are read of what is shown.
 * @param now UTC milliseconds
 */
export async function readFront(locale: string, now: number): Promise<FrontView> {
  const placed = await placedAt(locale, now)
  const newest = await newestOf(locale, POOL)
  const filled = fillFront({ placed, newest, sections: await sectionSources(locale) })
  for (const { section, from } of filled.sections) looked(locale, listOf(section), { from, until: Infinity })
  const latest = newest.slice(0, LATEST)
  const from = Math.min(filled.from, endOf(latest, LATEST))
  looked(locale, { kind: 'latest' }, { from, until: Infinity })
  const read = (await mostRead(locale, now)).map((one) => one.articleId)
  const { lead, second, picked } = filled
  const shown = [lead, second, picked, ...filled.sections.map(({ ids }) => ids)].flat()
  const cards = new Map((await cardsById(shown)).map((card) => [card.articleId, card]))
  const cardsOf = (some: number[]) => some.flatMap((id) => cards.get(id) ?? [])
  return {
    lead: cardsOf(lead)[0] ?? null,
    second: cardsOf(second),
    picked: cardsOf(picked),
    sections: filled.sections
      .filter(({ ids }) => ids.length > 0)
      .map(({ section, ids }) => ({ section, cards: cardsOf(ids) })),
    mostRead: await headlinesById(read),
    latest: await headlinesById(latest.map(({ id }) => id)),
  }
}

/** The newest of each section that holds news. */
async function sectionSources(locale: string) {
  const sources = []
  for (const section of await sectionsWithNews(locale)) {
    const keys = await keysOf(locale, listOf(section), null, PER_SECTION_LOOKED_AT)
    sources.push({ section, sectionId: section.sectionId, keys })
  }
  return sources
}

function listOf(section: SectionNode) {
  return { kind: 'sections' as const, ids: SectionTree.idsUnder(section) }
}

/** What editors placed, of what is live and in its time; writes down when the next time begins or ends. */
async function placedAt(locale: string, now: number): Promise<Placed> {
  reads(pageTag.front(locale))
  const slots = await reading()
    .select()
    .from(liveFront)
    .where(eq(liveFront.locale, locale))
    .orderBy(asc(liveFront.position), asc(liveFront.slotId))
  for (const at of slots.flatMap((slot) => [slot.startsAt, slot.endsAt])) {
    if (at !== null && at > now) readsUntil(at)
  }
  const open = slots.filter((slot) => (slot.startsAt ?? -Infinity) <= now && now < (slot.endsAt ?? Infinity))
  const found = await headlinesById([...new Set(open.map((slot) => slot.articleId))])
  const live = new Set(found.filter((one) => one.locale === locale).map((one) => one.articleId))
  return (area, sectionId = null) =>
    open
      .filter((slot) => slot.area === area && slot.sectionId === sectionId && live.has(slot.articleId))
      .map((slot) => slot.articleId)
}
