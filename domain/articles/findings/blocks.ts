import type { Body, BodyNode } from '#db/schema/json.ts'

/** A node of a body, and the id of the block it stands in: its own where it has one. */
export interface Placed {
  node: BodyNode
  block: string
}

/** Nodes of these types, wherever they stand in a body, in the order of the text. */
export function nodesOf(body: Body, types: readonly string[]): Placed[] {
  const found: Placed[] = []
  const walk = (node: BodyNode, around: string) => {
    // A footnote is part of its paragraph.
    const own = node.type === 'footnote' ? undefined : node.attrs?.id
    const block = typeof own === 'string' ? own : around
    if (types.includes(node.type)) found.push({ node, block })
    for (const child of node.content ?? []) walk(child, block)
  }
  walk(body.doc, '')
  return found
}

/** The words of a node and all in it, blanks at the ends and invisible characters left out. */
export function wordsIn(node: BodyNode): string {
  return visible((node.text ?? '') + (node.content ?? []).map(wordsIn).join(' '))
}

/** What can be seen of a text: no zero-width characters, no blanks at the ends. */
export function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').trim()
}
