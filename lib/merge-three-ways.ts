import { diff3MergeRegions } from 'node-diff3'
import { likeJson, sameJson } from './same-json.ts'

/** A value on both sides and as it was before; undefined where it is not there. */
export interface Sides<Value> {
  base: Value | undefined
  mine: Value | undefined
  theirs: Value | undefined
  /** What my side has been in the meantime and may have handed over: the others may have begun from there. */
  sent: readonly (Value | undefined)[]
}

/**
 * A JSON value after both sides had it. Who changed it has it their way, and a change outlives a removal.
 * @returns `clash`: both changed it, each in their own way; `value` is mine then
 */
export function mergeValue<Value>({ base, mine, theirs, sent }: Sides<Value>): {
  value: Value | undefined
  clash: boolean
} {
  const took = (value: Value | undefined) => ({ value, clash: false })
  if (sent.some((earlier) => likeJson(theirs, earlier))) return took(mine)
  if (sameJson(mine, base)) return took(theirs)
  if (likeJson(theirs, base) || likeJson(mine, theirs)) return took(mine)
  if (mine === undefined || theirs === undefined) return took(mine ?? theirs)
  return { value: mine, clash: true }
}

/**
 * A set of JSON values after both sides added to it and took from it: what either took away is gone, what either added is there.
 */
export function mergeSet<Value>(base: Value[], mine: Value[], theirs: Value[]): Value[] {
  const has = (set: Value[], value: Value) => set.some((one) => sameJson(one, value))
  const kept = mine.filter((value) => has(theirs, value) || !has(base, value))
  return [...kept, ...theirs.filter((value) => !has(mine, value) && !has(base, value))]
}

/**
 * The order of what stays, after both sides moved, added and removed. Each list has each id once.
 * @param stays what is in the result; each of them is in mine or theirs
 */
export function mergeOrder(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', string[]>,
  stays: ReadonlySet<string>,
): string[] {
  const order = new Set<string>()
  const fromMine = new Set(mine)
  const moved = new Set<string>()
  for (const region of diff3MergeRegions(mine, base, theirs)) {
    const [ours, others] = region.stable
      ? region.buffer === 'b'
        ? [[], region.bufferContent]
        : [region.bufferContent, []]
      : [region.aContent, region.bContent]
    for (const id of ours) {
      // Both moved it: it goes where my side has it.
      if (moved.delete(id)) order.delete(id)
      order.add(id)
    }
    for (const id of others) {
      if (order.has(id)) continue
      order.add(id)
      if (fromMine.has(id)) moved.add(id)
    }
  }
  const result = [...order].filter((id) => stays.has(id))
  // What one side removed and the other changed comes back after what it followed.
  for (const side of [mine, theirs]) insertMissing(result, side, stays)
  return result
}

function insertMissing(result: string[], side: string[], stays: ReadonlySet<string>): void {
  const there = new Set(result)
  let before = ''
  for (const id of side) {
    if (!stays.has(id)) continue
    if (!there.has(id)) {
      there.add(id)
      result.splice(result.indexOf(before) + 1, 0, id)
    }
    before = id
  }
}
