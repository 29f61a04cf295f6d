import type { ArticleContent } from '#domain/articles/types.ts'
import { blockId } from '#domain/body/own-ids.ts'
import type { ShownPart } from './types.ts'

/**
 * Which block of a translation belongs to which part of its source: that of the same id. Where no id is in both, as in what was
 * written apart and joined later, the first belongs to the first.
 * @returns ids of blocks by the names of parts
 */
export function pairsOf(parts: readonly ShownPart[], { body }: ArticleContent): Map<string, string> {
  const ids = (body.doc.content ?? []).map(blockId)
  const known = new Set(ids)
  const blocks = parts.filter(({ isField }) => !isField)
  const same = blocks.filter(({ part }) => known.has(part))
  if (same.length > 0) return new Map(same.map(({ part }) => [part, part]))
  const there = blocks.filter(({ block }) => block !== null)
  return new Map(there.slice(0, ids.length).map(({ part }, at) => [part, ids[at]!]))
}
