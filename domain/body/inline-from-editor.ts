import type { BodyNode } from '#db/schema/json.ts'
import { cleanText } from '#lib/clean-text.ts'
import { isBlockId, newBlockId } from './block-ids.ts'
import { isLinkTarget } from './link-target.ts'
import type { EditorNode } from './to-editor.ts'

type Mark = NonNullable<BodyNode['marks']>[number]

/** Longest text of one node: the grammar's bound. */
const LONGEST_TEXT = 20_000
const PLAIN_MARKS = new Set(['bold', 'italic', 'strike', 'subscript', 'superscript', 'code'])

/** A piece of a line in the editor, as the grammar has it; of a text that is too long for one node, several. */
export function inlineFromEditor(node: EditorNode): BodyNode[] {
  switch (node.type) {
    case 'text':
      return texts(node)
    case 'hardBreak':
      return [{ type: 'hardBreak' }]
    case 'footnote':
      return footnote(node)
    default:
      return []
  }
}

function texts(node: EditorNode): BodyNode[] {
  const text = cleanText(node.text ?? '')
  const marks = (node.marks ?? []).flatMap(mark)
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    // Not between the halves of a character.
    const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(from + LONGEST_TEXT - 1))
    const end = from + LONGEST_TEXT - (isHalf ? 1 : 0)
    pieces.push(text.slice(from, end))
    from = end
  }
  return pieces.map((piece) => ({ type: 'text', text: piece, ...(marks.length > 0 && { marks }) }))
}

function mark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  if (PLAIN_MARKS.has(type)) return [{ type }]
  const href = type === 'link' && attrs?.href
  return isLinkTarget(href) ? [{ type: 'link', attrs: { href } }] : []
}

function footnote(node: EditorNode): BodyNode[] {
  const words = Array.isArray(node.attrs?.words) ? (node.attrs.words as EditorNode[]) : []
  const content = words.flatMap((one) => (one.type === 'text' ? texts(one) : []))
  const id = isBlockId(node.attrs?.id) ? node.attrs.id : newBlockId()
  return content.length > 0 ? [{ type: 'footnote', attrs: { id }, content }] : []
}
