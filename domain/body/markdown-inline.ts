import type { PhrasingContent } from 'mdast'
import type { BodyNode } from '#db/schema/json.ts'

type Mark = NonNullable<BodyNode['marks']>[number]

/**
 * A line as Markdown has it. Marks that run on over several texts are written once.
 * @param note what a footnote is called
 */
export function inlineMarkdown(
  nodes: readonly BodyNode[],
  note: (node: BodyNode) => string,
): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!
    const mark = node.marks?.[0]
    const end = mark ? endOf(nodes, at, mark) : at + 1
    if (mark) {
      const inside = nodes.slice(at, end).map((one) => without(one))
      result.push(...marked(mark, inside, note))
    } else result.push(piece(node, note))
    at = end
  }
  return result
}

/** How far a mark reaches, where it is each text's outermost. */
function endOf(nodes: readonly BodyNode[], from: number, mark: Mark): number {
  const same = (node: BodyNode | undefined) => JSON.stringify(node?.marks?.[0]) === JSON.stringify(mark)
  let end = from + 1
  while (end < nodes.length && same(nodes[end])) end++
  return end
}

function without(node: BodyNode): BodyNode {
  const marks = node.marks?.slice(1) ?? []
  return marks.length > 0 ? { ...node, marks } : { type: node.type, text: node.text }
}

function marked(mark: Mark, inside: BodyNode[], note: (node: BodyNode) => string): PhrasingContent[] {
  const children = () => inlineMarkdown(inside, note)
  switch (mark.type) {
    case 'bold':
      return [{ type: 'strong', children: children() }]
    case 'italic':
      return [{ type: 'emphasis', children: children() }]
    case 'strike':
      return [{ type: 'delete', children: children() }]
    case 'link':
      return [{ type: 'link', url: String(mark.attrs?.href), title: null, children: children() }]
    case 'subscript':
      return [{ type: 'textDirective', name: 'sub', attributes: {}, children: children() }]
    case 'superscript':
      return [{ type: 'textDirective', name: 'sup', attributes: {}, children: children() }]
    case 'code':
      // Code has no marks inside; those it has come out of it where they stand before it.
      return [{ type: 'inlineCode', value: inside.map((one) => one.text ?? '').join('') }]
    default:
      return children()
  }
}

function piece(node: BodyNode, note: (node: BodyNode) => string): PhrasingContent {
  if (node.type === 'hardBreak') return { type: 'break' }
  if (node.type !== 'footnote') return { type: 'text', value: node.text ?? '' }
  const identifier = note(node)
  return { type: 'footnoteReference', identifier, label: identifier }
}
