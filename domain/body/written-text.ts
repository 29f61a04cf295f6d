import type { Body, BodyNode } from '#db/schema/json.ts'

/** What stands for a footnote in the text of a block: the object replacement character. */
export const NOTE_SIGN = '\ufffc'

/** Blocks whose text is written in them. */
const WRITTEN = new Set(['paragraph', 'heading', 'pullQuote'])

/** Blocks by their ids, in the order of the text, whatever they stand in. */
export function blocksById(body: Body): Map<string, BodyNode> {
  const blocks = new Map<string, BodyNode>()
  const walk = (node: BodyNode) => {
    // A note is part of the text that has it.
    if (node.type === 'footnote') return
    const id = node.attrs?.id
    if (typeof id === 'string') blocks.set(id, node)
    node.content?.forEach(walk)
  }
  walk(body.doc)
  return blocks
}

/** Text of one block as it is written: a line end for a break, NOTE_SIGN for a note. @returns null for pictures, lists, tables */
export function writtenText(node: BodyNode): string | null {
  return WRITTEN.has(node.type) ? (node.content ?? []).map(signOf).join('') : null
}

/** Where some text stands in another, if it does exactly once; in UTF-16 units, null where it does not. */
export function placeOnce(text: string, words: string): number | null {
  const at = words === '' ? -1 : text.indexOf(words)
  return at < 0 || text.includes(words, at + 1) ? null : at
}

/** What one inline node is in the text of its block. */
export function signOf({ type, text }: BodyNode): string {
  if (type === 'hardBreak') return '\n'
  return type === 'footnote' ? NOTE_SIGN : (text ?? '')
}
