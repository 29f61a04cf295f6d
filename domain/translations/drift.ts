import type { ArticleContent } from '#db/schema/json.ts'
import { longestRise } from '#domain/revisions/inside.ts'
import { hashOf } from '#lib/hash.ts'
import { isField, partsOf, type PartValue } from './parts.ts'

/** Something of the source that is not as it was when it was translated. */
export interface Drift {
  /** Id of the block, or name of the field. */
  part: string
  happened: 'changed' | 'added' | 'removed' | 'moved'
  /** It stands in another place among the others, whatever else happened to it. */
  moved: boolean
  /**
   * SHA-256, hex, of what it is now in RFC 8785 form; of what has moved, together with what it stands after; '' where the source
   * has it no more. Whoever found the translation in step with it did so by this.
   */
  hash: string
}

/**
 * What differs between two states of a source, part by part: fields first, then blocks as they stand now, and what was taken out
 * where it stood. One block that changed is one part, whatever stands around it.
 */
export function driftBetween(base: ArticleContent, current: ArticleContent): Drift[] {
  const [was, is] = [partsOf(base), partsOf(current)]
  const moves = movesBetween(was, is)
  return inOrder([...was.keys()], [...is.keys()]).flatMap((part): Drift[] => {
    const [before, now] = [was.get(part), is.get(part)]
    const after = moves.get(part)
    const moved = after !== undefined
    const hash = now === undefined ? '' : hashOf(moved ? { part: now, after } : now)
    if (before === undefined) return [{ part, happened: 'added', moved, hash }]
    if (now === undefined) return [{ part, happened: 'removed', moved, hash }]
    const isSame = hashOf(before) === hashOf(now)
    if (isSame && !moved) return []
    return [{ part, happened: isSame ? 'moved' : 'changed', moved, hash }]
  })
}

type Parts = ReadonlyMap<string, PartValue>

/** Blocks that stand in another place among those that both have, with the id of what they stand after; '' at the beginning. */
function movesBetween(was: Parts, is: Parts): Map<string, string> {
  const places = new Map([...was.keys()].map((part, place) => [part, place]))
  const common = [...is.keys()].filter((part) => !isField(part) && places.has(part))
  const stays = longestRise(common.map((part) => places.get(part)!))
  const moves = new Map<string, string>()
  let after = ''
  common.forEach((part, at) => {
    if (stays.has(at)) after = part
    else moves.set(part, after)
  })
  return moves
}

/** The names of both, in the order of the second; what only the first has stands after what it stood after. */
export function inOrder(was: readonly string[], is: readonly string[]): string[] {
  const left = new Set(is)
  const gone = new Map<string, string[]>()
  let after = ''
  for (const part of was) {
    if (left.has(part)) after = part
    else gone.set(after, [...(gone.get(after) ?? []), part])
  }
  return [...(gone.get('') ?? []), ...is.flatMap((part) => [part, ...(gone.get(part) ?? [])])]
}
