import type { Body, BodyNode } from '#db/schema/json.ts'
import { sha256 } from '#lib/hash.ts'
import { IDENTIFIED } from './block-ids.ts'

/** A body of plain paragraphs. */
export function bodyOfParagraphs(paragraphs: readonly string[]): Body {
  return withBlockIds({
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })
}

/**
 * A document with block ids made from the content: a block that stays the same when a text is read in
 * again keeps its id, and with it what is bound to it.
 */
export function withBlockIds(doc: BodyNode): Body {
  const used = new Map<string, number>()
  const walk = (node: BodyNode): BodyNode => {
    const content = node.content?.map(walk)
    const made = content ? { ...node, content } : { ...node }
    if (!IDENTIFIED.has(node.type)) return made
    const stem = sha256(JSON.stringify(node)).slice(0, 10)
    const times = used.get(stem) ?? 0
    used.set(stem, times + 1)
    return { ...made, attrs: { id: times === 0 ? stem : `${stem}${times.toString(36)}`, ...made.attrs } }
  }
  return { version: 1, doc: walk(doc) }
}
