import { reading } from '#db/client.ts'
import { cardsById } from '#domain/articles/reader.ts'
import { viewAsPublished } from '#domain/articles/inside.ts'
import type { Card } from '#domain/articles/types.ts'
import { frontAtMoment } from './at-moment.ts'
import type { FrontView } from './reader.ts'
import { loadFront } from './rows.ts'
import { inForce } from './timeline.ts'

/** Headlines of the list of the latest, as readers' page has them. */
const LATEST = 8

/**
 * The front page of a language as readers would get it at a moment, with what is scheduled to be live by then. The most read are
 * nobody's to foresee.
 * @param at UTC milliseconds
 */
export async function viewAtMoment(locale: string, at: number, now: number): Promise<FrontView> {
  const { timeline } = await loadFront(reading(), locale)
  const { slots } = timeline[inForce(timeline, at)]!
  const { filled, newest, coming } = await frontAtMoment(locale, slots, at, now)
  const { lead, second, picked, sections } = filled
  const latest = newest.slice(0, LATEST).map(({ id }) => id)
  const ids = [...new Set([lead, second, picked, ...sections.map((one) => one.ids), latest].flat())]
  const cards = new Map((await cardsById(ids)).map((card): [number, Card] => [card.articleId, card]))
  for (const id of ids) {
    const soon = coming.get(id)
    if (!soon) continue
    const next = { kind: null, at: soon.dueAt, note: '' }
    const { view } = await viewAsPublished(reading(), soon.article, soon.revision.content, next)
    cards.set(id, { ...view, picture: view.picture })
  }
  const cardsOf = (some: number[]) => some.flatMap((id) => cards.get(id) ?? [])
  return {
    lead: cardsOf(lead)[0] ?? null,
    second: cardsOf(second),
    picked: cardsOf(picked),
    sections: sections
      .filter((one) => one.ids.length > 0)
      .map(({ section, ids: some }) => ({ section, cards: cardsOf(some) })),
    mostRead: [],
    latest: cardsOf(latest),
  }
}
