import type { Body, BodyNode } from '#db/schema/json.ts'
import { sameJson } from '#lib/same-json.ts'
import { signOf } from './written-text.ts'

/** A stretch of a block's text: kept, taken away, or put in. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A body with another block in place of the one with this id. */
export function withBlock(body: Body, id: string, change: (block: BodyNode) => BodyNode): Body {
  const walk = (node: BodyNode): BodyNode => {
    if (node.attrs?.id === id) return change(node)
    return node.content ? { ...node, content: node.content.map(walk) } : node
  }
  return { ...body, doc: walk(body.doc) }
}

/**
 * A written block with other words in it. What is kept stays as it is set, notes and links with it; what is put in place of
 * something is set as that was.
 * @param at where the first stretch begins, in UTF-16 units of writtenText()
 * @param stretches kept and taken away together are what stands there
 */
export function rewritten(block: BodyNode, at: number, stretches: readonly Stretch[]): BodyNode {
  const before = block.content ?? []
  const made = part(before, 0, at)
  let from = at
  let gone: BodyNode[] = []
  for (const { kind, text } of stretches) {
    if (kind === 'added')
      made.push(...inWords(text, gone.length > 0 ? marksOf(gone) : openMarksAt(before, from)))
    else {
      const there = part(before, from, from + text.length)
      from += text.length
      if (kind === 'same') made.push(...there)
      gone = kind === 'removed' ? there : []
    }
  }
  const content = joined([...made, ...part(before, from, Infinity)])
  const { content: _, ...rest } = block
  return content.length === 0 ? rest : { ...rest, content }
}

type Marks = BodyNode['marks']

/** Inline nodes between two places; text is cut, everything else is one unit long. */
function part(content: readonly BodyNode[], from: number, to: number): BodyNode[] {
  let end = 0
  return content.flatMap((node) => {
    const begin = end
    end += signOf(node).length
    if (node.text === undefined) return begin >= from && begin < to ? [node] : []
    const text = node.text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    return text === '' ? [] : [{ ...node, text }]
  })
}

function marksOf(nodes: readonly BodyNode[]): Marks {
  return nodes.find(({ text }) => text !== undefined)?.marks
}

/** How text is set that is typed here: as what stands before it; a link ends with its words. */
function openMarksAt(content: readonly BodyNode[], at: number): Marks {
  return marksOf(part(content, at - 1, at))?.filter(({ type }) => type !== 'link')
}

function inWords(text: string, marks: Marks): BodyNode[] {
  const set = marks && marks.length > 0 ? { marks } : {}
  return text
    .split('\n')
    .flatMap((line, n) => [
      ...(n > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...set }]),
    ])
}

/** Neighbours that are set alike as one, as editors have them. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.reduce<BodyNode[]>((done, node) => {
    const last = done.at(-1)
    const isOne =
      last?.text !== undefined && node.text !== undefined && sameJson(last.marks ?? [], node.marks ?? [])
    if (!isOne) return [...done, node]
    return [...done.slice(0, -1), { ...last, text: `${last.text}${node.text}` }]
  }, [])
}
