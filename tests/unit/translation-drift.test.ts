import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleContent, BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { driftBetween } from '#domain/translations/drift.ts'
import { partsOf } from '#domain/translations/parts.ts'

/** Blocks by their ids and words. */
type Blocks = readonly (readonly [id: string, words: string])[]

const paragraph = ([id, text]: Blocks[number]): BodyNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

function content(blocks: Blocks, more: Partial<ArticleContent> = {}): ArticleContent {
  const body = { version: 1 as const, doc: { type: 'doc', content: blocks.map(paragraph) } }
  return contentOf({ headline: 'Ore', slug: 'ore', body, ...more })
}

const told = (from: ArticleContent, to: ArticleContent) =>
  driftBetween(from, to).map(({ part, happened }) => `${part} ${happened}`)

const abcd: Blocks = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((id) => [id, `Words of ${id}`])
const [a, b, c, d] = abcd as [Blocks[number], Blocks[number], Blocks[number], Blocks[number]]

describe('what changed in the source of a translation', () => {
  it('is nothing where nothing did', () => {
    expect(told(content(abcd), content(abcd))).toEqual([])
  })

  it('is the one block whose words are others now', () => {
    expect(told(content(abcd), content([a, ['bbbb', 'Others'], c, d]))).toEqual(['bbbb changed'])
  })

  it('is a block more, a block less, a block elsewhere', () => {
    expect(told(content(abcd), content([a, b, ['eeee', 'New'], c, d]))).toEqual(['eeee added'])
    expect(told(content(abcd), content([a, c, d]))).toEqual(['bbbb removed'])
    expect(told(content(abcd), content([b, c, a, d]))).toEqual(['aaaa moved'])
    expect(told(content(abcd), content([d, a, b, c]))).toEqual(['dddd moved'])
  })

  it('says of a block that changed and moved both', () => {
    const [drift] = driftBetween(content(abcd), content([b, c, d, ['aaaa', 'Others']]))
    expect(drift).toMatchObject({ part: 'aaaa', happened: 'changed', moved: true })
  })

  it('lists what was taken out where it stood', () => {
    const next = content([['eeee', 'New'], ['aaaa', 'Others'], d])
    expect(told(content(abcd), next)).toEqual(['eeee added', 'aaaa changed', 'bbbb removed', 'cccc removed'])
  })

  it('is a field that changed, came or went, and the lead picture', () => {
    const lead = { media: 'm1', alt: 'A harbour', caption: '', credit: 'Wen' }
    const [was, is] = [
      content(abcd, { kicker: 'Trade', lead }),
      content(abcd, { standfirst: 'In short', lead: { ...lead, alt: 'A port' } }),
    ]
    expect(told(was, { ...is, headline: 'Iron ore' })).toEqual([
      'headline changed',
      'kicker removed',
      'standfirst added',
      'lead changed',
    ])
  })

  it('is no other field: those are each language’s own', () => {
    expect(
      told(
        content(abcd),
        content(abcd, { slug: 'other', sections: [3], urgency: 1, canonical: 'https://a.example' }),
      ),
    ).toEqual([])
  })

  it('is known by another name for each state of a part, and by the same one for the same', () => {
    const hashes = ['One', 'Two', 'One'].map(
      (words) => driftBetween(content(abcd), content([a, ['bbbb', words], c, d]))[0]!.hash,
    )
    expect(hashes[0]).toBe(hashes[2])
    expect(hashes[0]).not.toBe(hashes[1])
    expect(driftBetween(content(abcd), content([a, c, d]))[0]!.hash).toBe('')
  })
})

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{12}$/), { minLength: 1, maxLength: 12 })
const bodies = ids.chain((some) =>
  fc.tuple(...some.map((id) => fc.tuple(fc.constant(id), fc.string({ minLength: 1 })))),
)

describe('for any text', () => {
  it('a change of one block drifts that block and no other', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.string({ minLength: 1 }), (blocks, at, words) => {
        const place = at % blocks.length
        const next = blocks.map((block, n): Blocks[number] =>
          n === place ? [block[0], `${block[1]}${words}`] : block,
        )
        expect(told(content(blocks), content(next))).toEqual([`${blocks[place]![0]} changed`])
      }),
    )
  })

  it('one block put elsewhere drifts at most as one block, and always as moved', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (blocks, from, to) => {
        const next = [...blocks]
        const [block] = next.splice(from % blocks.length, 1)
        next.splice(to % (next.length + 1), 0, block!)
        const drift = driftBetween(content(blocks), content(next))
        const isSame = next.every((one, at) => one === blocks[at])
        expect(drift.map(({ happened }) => happened)).toEqual(isSame ? [] : ['moved'])
      }),
    )
  })

  it('blocks that come or go drift, and those that stay do not', () => {
    fc.assert(
      fc.property(bodies, fc.infiniteStream(fc.boolean()), (blocks, stream) => {
        const kept = blocks.filter(() => stream.next().value)
        const gone = blocks.filter((one) => !kept.includes(one))
        expect(told(content(blocks), content(kept))).toEqual(gone.map(([id]) => `${id} removed`))
        expect(told(content(kept), content(blocks))).toEqual(gone.map(([id]) => `${id} added`))
      }),
    )
  })
})

describe('the parts of a text', () => {
  it('are its fields and its outermost blocks by their ids, no name twice', () => {
    const blocks = [...abcd, ['headline', 'A block of that name']] as Blocks
    expect([...partsOf(content(blocks)).keys()]).toEqual(['headline', 'aaaa', 'bbbb', 'cccc', 'dddd'])
  })
})
