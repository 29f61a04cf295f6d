import type { BodyNode } from '#db/schema/json.ts'
import { paragraphsOf } from './tables.ts'

/** Where something is put: the name of the node that would hold it. */
export type Place = 'doc' | 'listItem' | 'blockquote' | 'factBox' | 'tableCell' | 'tableHeader' | 'line'

const TAKES: Readonly<Record<Place, readonly string[] | null>> = {
  doc: null,
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  blockquote: ['paragraph', 'bulletList', 'orderedList'],
  factBox: ['paragraph', 'heading', 'bulletList', 'orderedList', 'picture'],
  tableCell: ['paragraph'],
  tableHeader: ['paragraph'],
  line: ['paragraph'],
}

/** Blocks as they may stand in a place; of what may not stand there the words are kept, as paragraphs. */
export function fitting(blocks: readonly BodyNode[], place: Place): BodyNode[] {
  const takes = TAKES[place]
  if (!takes) return [...blocks]
  const fit = blocks.flatMap((block) => (takes.includes(block.type) ? [block] : paragraphsOf([block])))
  if (place !== 'line' || fit.length < 2) return fit
  const [first, ...rest] = fit.map((paragraph) => paragraph.content ?? [])
  return [
    { type: 'paragraph', content: [...first!, ...rest.flatMap((line) => [{ type: 'hardBreak' }, ...line])] },
  ]
}
