import type { Body } from '#domain/articles/types.ts'
import { blockId } from '#domain/body/own-ids.ts'
import type { ShownPart } from './types.ts'

/**
 * The text of a translation with what came to its source, where it stands there, or without what was taken out of it.
 * @param part id of the block
 */
export function changedBody(body: Body, parts: readonly ShownPart[], part: string): Body {
  const blocks = body.doc.content ?? []
  const at = parts.findIndex((one) => one.part === part)
  const block = parts[at]?.block
  const put = (content: Body['doc'][]): Body => ({ ...body, doc: { ...body.doc, content } })
  if (!block) return put(blocks.filter((one) => blockId(one) !== part))
  const ids = blocks.map(blockId)
  const before = parts
    .slice(0, at)
    .map((one) => ids.indexOf(one.part))
    .filter((place) => place >= 0)
  const place = (before.at(-1) ?? -1) + 1
  return put([...blocks.slice(0, place), block, ...blocks.slice(place)])
}
