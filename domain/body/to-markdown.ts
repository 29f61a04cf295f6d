import type { Root, RootContent } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import type { Body, BodyNode } from '#db/schema/json.ts'
import { withoutIds } from './markdown-directives.ts'
import { markdownBlocks, type Noted } from './markdown-blocks.ts'
import { docFromMarkdown } from './read-markdown.ts'

/** Where pictures are named by the medium's own uid. */
const BY_UID = (reference: string) => reference

/**
 * A body in Markdown that `docFromMarkdown` reads back as the same text: each block is tried as people
 * would write it, and what would not come back the same stands as `::block{json=…}`. Empty paragraphs
 * between blocks are left out: Markdown has none.
 */
export function bodyToMarkdown(body: Body): string {
  const notes: RootContent[] = []
  const blocks = (body.doc.content ?? []).filter((block) => !isEmpty(block))
  const written = blocks.map((block): RootContent => {
    for (const tree of markdownBlocks(block, notes.length)) {
      if (!comesBack(tree, block)) continue
      notes.push(...tree.notes)
      return tree.block
    }
    const json = JSON.stringify(withoutIds([block])[0])
    return { type: 'leafDirective', name: 'block', attributes: { json }, children: [] }
  })
  return markdownOf({ type: 'root', children: [...written, ...notes] })
}

function isEmpty(block: BodyNode): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0
}

function comesBack({ block, notes }: Noted, original: BodyNode): boolean {
  const text = markdownOf({ type: 'root', children: [block, ...notes] })
  const read = docFromMarkdown(text, BY_UID).content ?? []
  return read.length === 1 && sameWords(read[0]!, original)
}

function markdownOf(tree: Root): string {
  return write(tree, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown(), directiveToMarkdown()],
  })
}

/** Whether two blocks say the same: ids aside, and a list without a number begins with 1. */
function sameWords(one: BodyNode, other: BodyNode): boolean {
  return normal(one) === normal(other)
}

function normal(node: BodyNode): string {
  const numbered = (one: BodyNode): BodyNode => {
    const attrs = one.type === 'orderedList' ? { start: 1, ...one.attrs } : one.attrs
    const sorted = attrs && Object.fromEntries(Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1)))
    const content = one.content?.length ? one.content.map(numbered) : undefined
    const marks = one.marks?.map((mark) => JSON.stringify([mark.type, mark.attrs])).sort()
    return { type: one.type, text: one.text, attrs: sorted, content, marks } as unknown as BodyNode
  }
  return JSON.stringify(numbered(withoutIds([node])[0]!))
}
