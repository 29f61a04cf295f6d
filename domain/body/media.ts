import type { Body, BodyNode } from '#db/schema/json.ts'

/** uids of the media a body uses, each once, in the order of the text. */
export function mediaOf(body: Body): string[] {
  const found = new Set<string>()
  const walk = (node: BodyNode) => {
    if (node.type === 'picture' && typeof node.attrs?.media === 'string') found.add(node.attrs.media)
    node.content?.forEach(walk)
  }
  walk(body.doc)
  return [...found]
}
