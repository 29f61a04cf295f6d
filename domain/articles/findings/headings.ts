import type { Body, BodyNode } from '#db/schema/json.ts'
import { wordsIn } from './blocks.ts'
import { soft, type Finding } from './types.ts'

/** The level of the headline, below which all of a body stands. */
const HEADLINE = 1

/**
 * Headings that leave out a level, or have no words: whoever hears the page finds their way by them. The headings of a fact box
 * stand beside the text and begin wherever they like.
 */
export function headingFindings({ doc }: Body): Finding[] {
  const boxes = (doc.content ?? []).filter(({ type }) => type === 'factBox')
  return [...inOrder(doc, HEADLINE), ...boxes.flatMap((box) => inOrder(box, null))]
}

/** @param above level of the heading before; null where any may come first */
function inOrder({ content = [] }: BodyNode, above: number | null): Finding[] {
  const found: Finding[] = []
  for (const node of content.filter(({ type }) => type === 'heading')) {
    const place = { block: String(node.attrs?.id) }
    const level = Number(node.attrs?.level)
    const text = wordsIn(node)
    if (text === '') found.push(soft('emptyHeading', place))
    else if (above === HEADLINE && level > 2) found.push(soft('headingFirst', place, { level, text }))
    else if (above !== null && level > above + 1)
      found.push(soft('headingJump', place, { from: above, to: level, text }))
    if (text !== '') above = level
  }
  return found
}
