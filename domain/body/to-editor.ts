import type { Body, BodyNode } from '#db/schema/json.ts'
import { newBlockId } from './block-ids.ts'

/** A node as the editor has it: its attributes may be any JSON. */
export interface EditorNode {
  type: string
  attrs?: Record<string, unknown>
  content?: EditorNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/**
 * A body as the editor takes it in. There a footnote is one piece that nothing can be typed into by
 * accident: its text is an attribute, `words`. A text with nothing in it is one empty paragraph. It has its id at
 * once: one that came with the first letter would throw an input method out.
 */
export function toEditor(body: Body): EditorNode {
  const content = (body.doc.content ?? []).map(blockToEditor)
  return {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newBlockId() } }],
  }
}

/** One block of it, with all that is inside. */
export function blockToEditor(node: BodyNode): EditorNode {
  if (node.type === 'footnote') {
    return { type: 'footnote', attrs: { id: node.attrs?.id ?? null, words: node.content ?? [] } }
  }
  return node.content ? { ...node, content: node.content.map(blockToEditor) } : node
}
