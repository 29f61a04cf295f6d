import { expect, it } from 'vitest'
import { changedBody } from '#components/admin/translations/changed-body.ts'
import { gapsFor } from '#components/admin/translations/even.ts'
import { pairsOf } from '#components/admin/translations/pairs.ts'
import type { ShownPart } from '#components/admin/translations/types.ts'
import { untranslatedParts } from '#domain/body/untranslated.ts'
import type { BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'

const paragraph = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

const bodyOf = (...blocks: BodyNode[]) => ({ version: 1 as const, doc: { type: 'doc', content: blocks } })
const content = (...blocks: BodyNode[]) => contentOf({ headline: '矿石', slug: '', body: bodyOf(...blocks) })

/** A part of a source: a block, or one that was taken out. */
function part(id: string, text: string | null): ShownPart {
  const block = text === null ? null : paragraph(id, text)
  return { part: id, isField: false, block, text: '', shown: null, drift: null }
}

const headline = (text: string): ShownPart => ({ ...part('headline', null), isField: true, text })

it('blocks belong to those of the same id; where none has one, the first to the first', () => {
  const parts = [headline('Ore'), part('aaaa', 'One'), part('gone', null), part('bbbb', 'Two')]
  expect([...pairsOf(parts, content(paragraph('bbbb', '二'), paragraph('gone', '旧')))]).toEqual([
    ['gone', 'gone'],
    ['bbbb', 'bbbb'],
  ])
  expect([...pairsOf(parts, content(paragraph('xxxx', '一'), paragraph('yyyy', '二')))]).toEqual([
    ['aaaa', 'xxxx'],
    ['bbbb', 'yyyy'],
  ])
})

it('what says the same as the source is not translated yet, where there are words in it', () => {
  const parts = [headline('Ore'), part('aaaa', 'One'), part('bbbb', 'Two'), part('cccc', '12.5')]
  const blocks = [paragraph('aaaa', '一'), paragraph('bbbb', 'Two'), paragraph('cccc', '12.5')]
  expect([...untranslatedParts(parts, content(...blocks))]).toEqual(['bbbb'])
  expect([...untranslatedParts(parts, { ...content(...blocks), headline: 'Ore' })]).toEqual([
    'headline',
    'bbbb',
  ])
})

it('what came to the source is put where it stands there, and what went is taken out', () => {
  const parts = [part('aaaa', 'One'), part('cccc', 'New'), part('gone', null), part('bbbb', 'Two')]
  const body = bodyOf(paragraph('aaaa', '一'), paragraph('gone', '旧'), paragraph('bbbb', '二'))
  const ids = (made: typeof body) => made.doc.content.map(({ attrs }) => attrs?.id)
  expect(ids(changedBody(body, parts, 'cccc') as typeof body)).toEqual(['aaaa', 'cccc', 'gone', 'bbbb'])
  expect(ids(changedBody(body, parts, 'gone') as typeof body)).toEqual(['aaaa', 'bbbb'])
  expect(ids(changedBody(bodyOf(), parts, 'cccc') as typeof body)).toEqual(['cccc'])
})

it('of two the one that begins higher comes down, and what follows with it', () => {
  const tops = [
    { left: 0, right: 40 },
    { left: 100, right: 90 },
    { left: 150, right: 200 },
  ]
  expect(gapsFor(tops)).toEqual([
    { left: 40, right: 0 },
    { left: 0, right: 50 },
    { left: 60, right: 0 },
  ])
  expect(gapsFor([{ left: 10, right: 10.6 }])).toEqual([{ left: 0, right: 0 }])
})
