import type { Leaf } from './leaves.ts'
import { areSimilar } from './similar.ts'

/** A part of one body and what it is in the other. */
export interface Pair {
  from: Leaf | null
  to: Leaf | null
  /** In both, but not in the same place among the others. */
  moved: boolean
}

/** So many old parts after the last known one are looked at for one that is much like a new one. */
const LOOK_AHEAD = 8

/**
 * Which parts of two bodies are the same: by their stable ids; what was pasted anew, by having the same text, or much of it in the
 * same place. The pairs come in the new order, what was removed where it stood.
 */
export function align(from: readonly Leaf[], to: readonly Leaf[]): Pair[] {
  const partners = partnersOf(from, to)
  const stays = longestRise(to.map((leaf) => partners.get(leaf) ?? -1))
  const taken = new Set(partners.values())
  const pairs: Pair[] = []
  let next = 0
  const removedUntil = (end: number) => {
    for (; next < end; next++) if (!taken.has(next)) pairs.push({ from: from[next]!, to: null, moved: false })
  }
  const ends = nextStays(to, partners, stays, from.length)
  to.forEach((leaf, place) => {
    const at = partners.get(leaf)
    if (at === undefined) {
      removedUntil(ends[place]!)
      return pairs.push({ from: null, to: leaf, moved: false })
    }
    if (stays.has(place)) removedUntil(at)
    return pairs.push({ from: from[at]!, to: leaf, moved: !stays.has(place) })
  })
  removedUntil(from.length)
  return pairs
}

/** For each new part, the old place of the next that has stayed where it was. @param end after all of them */
function nextStays(
  to: readonly Leaf[],
  partners: ReadonlyMap<Leaf, number>,
  stays: ReadonlySet<number>,
  end: number,
): number[] {
  const ends: number[] = []
  let next = end
  for (let place = to.length - 1; place >= 0; place--) {
    if (stays.has(place)) next = partners.get(to[place]!)!
    ends[place] = next
  }
  return ends
}

/** By new part, the place of the old one. */
function partnersOf(from: readonly Leaf[], to: readonly Leaf[]): Map<Leaf, number> {
  const partners = new Map<Leaf, number>()
  const free = new Set(from.keys())
  for (const nameOf of [(leaf: Leaf) => `${leaf.type} ${leaf.id}`, contentOf]) {
    const places = new Map<string, number[]>()
    for (const at of free) {
      const name = nameOf(from[at]!)
      places.set(name, [...(places.get(name) ?? []), at])
    }
    for (const leaf of to) {
      const at = partners.has(leaf) ? undefined : places.get(nameOf(leaf))?.shift()
      if (at === undefined) continue
      partners.set(leaf, at)
      free.delete(at)
    }
  }
  pairSimilar(from, to, partners, free)
  return partners
}

/** What came in the place of something much like it, between the same neighbours, is the same part. */
function pairSimilar(
  from: readonly Leaf[],
  to: readonly Leaf[],
  partners: Map<Leaf, number>,
  free: Set<number>,
): void {
  let before = -1
  for (const leaf of to) {
    const at = partners.get(leaf) ?? likeness(before + 1, leaf)
    if (at === undefined) continue
    before = at
    partners.set(leaf, at)
    free.delete(at)
  }

  function likeness(first: number, leaf: Leaf): number | undefined {
    for (let at = first; at < first + LOOK_AHEAD && free.has(at); at++) {
      if (from[at]!.type === leaf.type && areSimilar(from[at]!.text, leaf.text)) return at
    }
    return undefined
  }
}

function contentOf({ type, text, picture }: Leaf): string {
  return `${type} ${text} ${picture?.media ?? ''}`
}

/**
 * The longest rising subsequence: what need not be moved to get one order out of the other.
 * @param values -1 where there is none
 * @returns places of its members in `values`
 */
export function longestRise(values: readonly number[]): Set<number> {
  /** Place of the smallest end of a rise of each length, and of each place the one before. */
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  values.forEach((value, place) => {
    if (value < 0) return
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before.set(place, ends[low - 1])
    ends[low] = place
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.add(at)
  return rise
}
