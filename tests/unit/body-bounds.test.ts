import { expect, test } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'

let ids = 0
const attrs = () => ({ id: `id${String(++ids).padStart(6, '0')}` })
const paragraph = (): BodyNode => ({ type: 'paragraph', attrs: attrs() })
const bodyOf = (...content: BodyNode[]) => ({ version: 1 as const, doc: { type: 'doc', content } })

function lists(depth: number): BodyNode {
  let inside = paragraph()
  for (let level = 0; level < depth; level++) {
    inside = { type: 'bulletList', attrs: attrs(), content: [{ type: 'listItem', content: [inside] }] }
  }
  return inside
}
const problems = (body: unknown) =>
  bodyGrammar.safeParse(body).error?.issues.map(({ message }) => message) ?? []

test('lists stand in lists ten deep; what is deeper is refused as any other input, however deep', () => {
  expect(problems(bodyOf(lists(10)))).toEqual([])
  for (const depth of [12, 500, 20_000]) expect(problems(bodyOf(lists(depth)))).toEqual(['nested too deeply'])
})

test('a body of more nodes than an article has is refused before it is looked at', () => {
  expect(problems(bodyOf(...Array.from({ length: 5_000 }, paragraph)))).toEqual([])
  // Not one of them is a node of the grammar, which would be said of each.
  const many = bodyOf(...Array.from({ length: 19_000 }, () => ({ type: 'unknown' })))
  expect(problems(many)).toEqual(['too many nodes'])
})

test('what is no tree of nodes at all is left to the grammar', () => {
  for (const body of [
    null,
    1,
    [],
    {},
    { version: 1, doc: { type: 'doc', content: [null, 1, { content: 2 }] } },
  ])
    expect(problems(body)).not.toEqual([])
})
