import type { BodyNode } from '#db/schema/json.ts'

/** Id of a block; '' where it has none. */
export function blockId(node: BodyNode): string {
  const id = node.attrs?.id
  return typeof id === 'string' ? id : ''
}

/**
 * An id nobody has yet, the same for the same text: two who make the same block of the same text make one block.
 * @param taken the ids in use; it gets the new one
 */
function freshId(text: string, taken: Set<string>): string {
  const stem = hash(text).toString(36).padStart(8, '0')
  let id = stem
  for (let times = 1; taken.has(id); times++) id = `${stem}${times.toString(36)}`
  taken.add(id)
  return id
}

/** A node with new ids in it and below it. @param taken the ids in use; it gets the new ones */
export function renewed(node: BodyNode, taken: Set<string>): BodyNode {
  const content = node.content?.map((child) => renewed(child, taken))
  const made: BodyNode = content ? { ...node, content } : { ...node }
  if (blockId(node) === '') return made
  return { ...made, attrs: { ...node.attrs, id: freshId(JSON.stringify(node), taken) } }
}

/** A node without any ids: what it says. */
export function bare(node: BodyNode): BodyNode {
  const { id: _, ...attrs } = node.attrs ?? {}
  return { ...node, attrs, ...(node.content && { content: node.content.map(bare) }) }
}

/** Blocks each of which has an id of its own, and so has whatever stands in them: what repeats one gets another. */
export function withOwnIds(blocks: readonly BodyNode[]): BodyNode[] {
  const taken = new Set<string>()
  // A block's own id goes before the same one inside of another block: conflicts and comments name blocks by it.
  const outer = blocks.map((block) => ownId(block, taken))
  return outer.map((block) => withinOwn(block, taken))
}

function withinOwn(node: BodyNode, taken: Set<string>): BodyNode {
  if (!node.content) return node
  return {
    ...node,
    content: node.content.map((child) =>
      withinOwn(blockId(child) === '' ? child : ownId(child, taken), taken),
    ),
  }
}

function ownId(node: BodyNode, taken: Set<string>): BodyNode {
  const id = blockId(node)
  if (id !== '' && taken.size < taken.add(id).size) return node
  return { ...node, attrs: { ...node.attrs, id: freshId(JSON.stringify(node), taken) } }
}

/** 53 bits of a text (cyrb53 by bryc, public domain): not for secrets, and short enough for an id. */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
