import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveFront } from '#db/schema/live.ts'
import { cardsById, headlinesById, keysOf, looked, newestOf } from '#domain/articles/reader.ts'
import type { Card, Headline } from '#domain/articles/types.ts'
import { pageTag } from '#domain/page-tags.ts'
import { readSections, SectionTree, type SectionNode } from '#domain/sections/reader.ts'
import { mostRead } from '#domain/views/reader.ts'
import { reads, readsUntil } from '#lib/answer.ts'
import { choose, type Candidate } from './choose.ts'

/** Places of the front page, and how many articles each takes. */
const SECOND_ROW = 4
const PICKED = 4
const PER_SECTION = 5
/** Enough of a section's newest, though some stand above already. */
const PER_SECTION_LOOKED_AT = 20
const LATEST = 8
/** Enough to fill every place from the newest, whatever the slots take. */
const POOL = 60

export interface FrontView {
  lead: Card | null
  second: Card[]
  picked: Card[]
  sections: { section: SectionNode; cards: Card[] }[]
  mostRead: Headline[]
  latest: Headline[]
}

/**
 * The front page of a language at a moment: what editors placed, and the newest where they placed nothing.
 * No article stands twice in lead, second row, picked and sections. First everything is chosen, by date and
 * place alone; cards are read of what is shown.
 * @param now UTC milliseconds
 */
export async function readFront(locale: string, now: number): Promise<FrontView> {
  const used = new Set<number>()
  const placed = await placedAt(locale, now)
  const newest = await newestOf(locale, POOL)
  const { lead, second, from } = chooseTop(used, placed, newest)
  const picked = choose(used, PICKED, placed('picked'), [], Infinity).ids
  const sections = await chooseSections(locale, used, placed)
  const latest = newest.slice(0, LATEST)
  looked(locale, { kind: 'latest' }, { from: Math.min(from, endOf(latest, LATEST)), until: Infinity })
  const read = (await mostRead(locale, now)).map((one) => one.articleId)
  const cards = new Map((await cardsById([...used])).map((card) => [card.articleId, card]))
  const cardsOf = (some: number[]) => some.flatMap((id) => cards.get(id) ?? [])
  return {
    lead: cardsOf(lead)[0] ?? null,
    second: cardsOf(second),
    picked: cardsOf(picked),
    sections: sections.map(({ section, ids: some }) => ({ section, cards: cardsOf(some) })),
    mostRead: await headlinesById(read),
    latest: await headlinesById(latest.map(({ id }) => id)),
  }
}

/** Ids that editors put in a place. */
type Placed = (area: string, sectionId?: number | null) => number[]

/** Lead and second row: first what has a picture. `from`: how far down the newest it was looked. */
function chooseTop(used: Set<number>, placed: Placed, newest: (Candidate & { picture: boolean })[]) {
  const end = endOf(newest, POOL)
  const withPictures = newest.filter(({ picture }) => picture)
  const row = (area: string, limit: number) => {
    const best = choose(used, limit, placed(area), withPictures, end)
    const rest = choose(used, limit - best.ids.length, [], newest, end)
    // Without enough pictures any newer one, however far down, would have been taken.
    return best.ids.length === limit ? best : { ids: [...best.ids, ...rest.ids], from: end }
  }
  const lead = row('lead', 1)
  const second = row('second', SECOND_ROW)
  return { lead: lead.ids, second: second.ids, from: Math.min(lead.from, second.from) }
}

/** Sections with news that is not used yet. */
async function chooseSections(locale: string, used: Set<number>, placed: Placed) {
  const chosen = []
  for (const section of await sectionsWithNews(locale)) {
    const list = { kind: 'sections' as const, ids: SectionTree.idsUnder(section) }
    const keys = await keysOf(locale, list, null, PER_SECTION_LOOKED_AT)
    const end = endOf(keys, PER_SECTION_LOOKED_AT)
    const { ids, from } = choose(used, PER_SECTION, placed('section', section.sectionId), keys, end)
    looked(locale, list, { from, until: Infinity })
    if (ids.length > 0) chosen.push({ section, ids })
  }
  return chosen
}

/** How far down a list was looked that was looked at whole: to its end where fewer came than were asked for. */
function endOf(list: readonly Candidate[], asked: number): number {
  return list.length < asked ? -Infinity : list.at(-1)!.at
}

/** The sections that hold news: those below a top section, or a top section without any. */
async function sectionsWithNews(locale: string): Promise<SectionNode[]> {
  const tree = await readSections(locale)
  return tree.top.flatMap((section) => (section.children.length > 0 ? section.children : [section]))
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
