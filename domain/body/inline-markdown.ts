import type { Nodes, PhrasingContent } from 'mdast'
import type { BodyNode } from '#db/schema/json.ts'
import { isLinkTarget } from './link-target.ts'

/** Definitions of footnotes, by identifier. */
export type Notes = ReadonlyMap<string, readonly Nodes[]>
type Mark = NonNullable<BodyNode['marks']>[number]

/** Inline nodes of the grammar out of Markdown's; the order of marks is the grammar's own. */
export function inlineNodes(nodes: readonly PhrasingContent[], notes: Notes, marks: Mark[] = []): BodyNode[] {
  return merged(nodes.flatMap((node) => inline(node, notes, marks)))
}

function inline(node: PhrasingContent, notes: Notes, marks: Mark[]): BodyNode[] {
  const within = (mark: Mark) =>
    'children' in node ? inlineNodes(node.children, notes, [...marks, mark]) : []
  switch (node.type) {
    case 'text':
      return words(node.value.replace(/\n/g, ' '), marks)
    case 'strong':
      return within({ type: 'bold' })
    case 'emphasis':
      return within({ type: 'italic' })
    case 'delete':
      return within({ type: 'strike' })
    case 'inlineCode':
      return words(node.value, [...marks, { type: 'code' }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'link':
      // A link to a place the grammar does not allow keeps its words.
      return isLinkTarget(node.url)
        ? within({ type: 'link', attrs: { href: node.url } })
        : inlineNodes(node.children, notes, marks)
    case 'footnoteReference':
      return note(notes.get(node.identifier) ?? [])
    case 'textDirective':
      if (node.name === 'sub') return within({ type: 'subscript' })
      if (node.name === 'sup') return within({ type: 'superscript' })
      // A colon before a word is no directive in a news text ("at 9:30pm").
      return [...words(`:${node.name}`, marks), ...inlineNodes(node.children, notes, marks)]
    default:
      return []
  }
}

function note(definition: readonly Nodes[]): BodyNode[] {
  const content = definition.flatMap((block) =>
    block.type === 'paragraph'
      ? inlineNodes(block.children, new Map()).filter((one) => one.type === 'text')
      : [],
  )
  return content.length > 0 ? [{ type: 'footnote', content }] : []
}

function words(text: string, marks: Mark[]): BodyNode[] {
  if (text === '') return []
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
}

/** Neighbouring texts with the same marks are one node. */
function merged(nodes: BodyNode[]): BodyNode[] {
  const result: BodyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const same =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (same) result[result.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else result.push(node)
  }
  return result
}

/** Text of inline nodes without marks. */
export function plain(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => node.text ?? '').join('')
}
