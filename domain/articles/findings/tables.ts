import type { Body } from '#db/schema/json.ts'
import { nodesOf, wordsIn } from './blocks.ts'
import { soft, type Finding } from './types.ts'

/** Tables whose first row is meant for headings and has none. */
export function tableFindings(body: Body): Finding[] {
  return nodesOf(body, ['table'])
    .filter(({ node }) => {
      const first = node.content?.[0]
      const heads = (first?.content ?? []).filter(({ type }) => type === 'tableHeader')
      return heads.length > 0 && heads.every((head) => wordsIn(head) === '')
    })
    .map(({ block }) => soft('emptyTableHeader', { block }))
}
