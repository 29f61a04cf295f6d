import type { ArticleContent } from '#db/schema/json.ts'
import { nodesOf, visible } from './blocks.ts'
import { soft, type Finding } from './types.ts'

interface Words {
  alt?: unknown
  caption?: unknown
  credit?: unknown
}

/**
 * Pictures that cannot be heard, and captions without the name of whoever made the picture. In the sentences picture 0 is the lead
 * picture; those of the body, galleries included, are counted from 1.
 */
export function pictureFindings({ lead, body }: ArticleContent): Finding[] {
  return [
    ...(lead ? about(lead, { field: 'lead' }, 0) : []),
    ...nodesOf(body, ['picture']).flatMap(({ node, block }, at) =>
      about(node.attrs ?? {}, { block }, at + 1),
    ),
  ]
}

function about(words: Words, place: Parameters<typeof soft>[1], n: number): Finding[] {
  const has = (name: keyof Words) => typeof words[name] === 'string' && visible(words[name]) !== ''
  return [
    ...(has('alt') ? [] : [soft('noAlt', place, { n })]),
    ...(has('caption') && !has('credit') ? [soft('noCredit', place, { n })] : []),
  ]
}
