import { choose, type Candidate } from './choose.ts'

/** How many articles each part of a front page takes; `section` is each of them. */
export const PLACES = { lead: 1, second: 4, picked: 4, section: 5 } as const

/** Enough of a section's newest, though some stand above already. */
export const PER_SECTION_LOOKED_AT = 20
/** Enough to fill every place from the newest, whatever the slots take. */
export const POOL = 60

/** Ids that editors put in a place, in its order. */
export type Placed = (area: string, sectionId?: number | null) => number[]

/** What a front page is filled from; lists have the newest first, as many as are looked at or all there are. */
export interface Sources<Section> {
  placed: Placed
  newest: readonly (Candidate & { picture: boolean })[]
  sections: readonly { section: Section; sectionId: number; keys: readonly Candidate[] }[]
}

/** Ids in each place, what editors put there first. `from`: how far down the list one had to look. */
export interface Filled<Section> {
  lead: number[]
  second: number[]
  picked: number[]
  /** How far down the newest it was looked for lead and second row. */
  from: number
  sections: { section: Section; sectionId: number; ids: number[]; from: number }[]
}

/** Fills every place of a front page. No article stands twice in lead, second row, picked and sections. */
export function fillFront<Section>({ placed, newest, sections }: Sources<Section>): Filled<Section> {
  const used = new Set<number>()
  const lead = topRow(used, PLACES.lead, placed('lead'), newest)
  const second = topRow(used, PLACES.second, placed('second'), newest)
  const picked = choose(used, PLACES.picked, placed('picked'), [], Infinity).ids
  return {
    lead: lead.ids,
    second: second.ids,
    picked,
    from: Math.min(lead.from, second.from),
    sections: sections.map(({ section, sectionId, keys }) => {
      const end = endOf(keys, PER_SECTION_LOOKED_AT)
      const { ids, from } = choose(used, PLACES.section, placed('section', sectionId), keys, end)
      return { section, sectionId, ids, from }
    }),
  }
}

/** How far down a list was looked that was looked at whole: to its end where fewer came than were asked for. */
export function endOf(list: readonly Candidate[], asked: number): number {
  return list.length < asked ? -Infinity : list.at(-1)!.at
}

/** Lead and second row: first what has a picture. */
function topRow(
  used: Set<number>,
  limit: number,
  placed: readonly number[],
  newest: Sources<never>['newest'],
) {
  const end = endOf(newest, POOL)
  const best = choose(
    used,
    limit,
    placed,
    newest.filter(({ picture }) => picture),
    end,
  )
  const rest = choose(used, limit - best.ids.length, [], newest, end)
  // Without enough pictures any newer one, however far down, would have been taken.
  return best.ids.length === limit ? best : { ids: [...best.ids, ...rest.ids], from: end }
}
