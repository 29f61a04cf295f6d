import type { FrontChange, FrontPlaced } from '#db/schema/json.ts'
import { longestRise } from '#domain/revisions/inside.ts'
import { areaKey, numbered, type Slot } from './timeline.ts'

/** One thing that was done between two arrangements. */
export interface SlotChange {
  did: Extract<FrontChange['did'], 'placed' | 'moved' | 'timed' | 'removed'>
  articleId: number
  from: FrontPlaced | null
  to: FrontPlaced | null
}

/**
 * What somebody did who made one arrangement out of another. What only made room for something else has not been moved: of
 * each area as few as possible.
 */
export function changesBetween(before: readonly Slot[], after: readonly Slot[]): SlotChange[] {
  const [was, is] = [places(before), places(after)]
  const pairs = pairsOf(was, is)
  const stayed = staying(pairs)
  const placed = is.filter((to) => !pairs.some((pair) => pair.to === to))
  const removed = was.filter((from) => !pairs.some((pair) => pair.from === from))
  return [
    ...removed.map((from) => change('removed', from, null)),
    ...placed.map((to) => change('placed', null, to)),
    ...pairs.filter((pair) => !stayed.has(pair)).map((pair) => change('moved', pair.from, pair.to)),
    ...pairs
      .filter(({ from, to }) => from.startsAt !== to.startsAt || from.endsAt !== to.endsAt)
      .map(({ from, to }) => change('timed', from, to)),
  ]
}

interface Pair {
  from: FrontPlaced
  to: FrontPlaced
}

function places(slots: readonly Slot[]): FrontPlaced[] {
  return numbered(slots).map(({ slot: { area, sectionId, articleId, startsAt, endsAt }, position }) => ({
    ...{ area, sectionId, position, articleId, startsAt, endsAt },
  }))
}

/** The same article before and after: first where it stands in the same area, then wherever. */
function pairsOf(was: readonly FrontPlaced[], is: readonly FrontPlaced[]): Pair[] {
  const pairs: Pair[] = []
  for (const isSame of [sameArea, () => true]) {
    for (const to of is) {
      if (pairs.some((pair) => pair.to === to)) continue
      const from = was.find(
        (one) =>
          one.articleId === to.articleId && isSame(one, to) && !pairs.some((pair) => pair.from === one),
      )
      if (from) pairs.push({ from, to })
    }
  }
  return pairs
}

function sameArea(one: FrontPlaced, other: FrontPlaced): boolean {
  return areaKey(one) === areaKey(other)
}

/** Pairs that kept their order within their area: as many as can be. */
function staying(pairs: readonly Pair[]): Set<Pair> {
  const within = pairs.filter(({ from, to }) => sameArea(from, to))
  const areas = Map.groupBy(within, ({ to }) => areaKey(to))
  return new Set([...areas.values()].flatMap(inOrder))
}

/** Of the pairs of one area. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.toSorted((one, other) => one.to.position - other.to.position)
  const stays = longestRise(sorted.map(({ from }) => from.position))
  return sorted.filter((_, at) => stays.has(at))
}

function change(did: SlotChange['did'], from: FrontPlaced | null, to: FrontPlaced | null): SlotChange {
  return { did, articleId: (to ?? from)!.articleId, from, to }
}
