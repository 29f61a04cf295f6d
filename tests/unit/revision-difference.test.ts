import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { difference, type Run } from '#domain/revisions/difference.ts'
import { leavesOf } from '#domain/revisions/leaves.ts'
import { comparerOfWords } from '#domain/revisions/words.ts'

const names = { section: String, tag: String }
const body = (...content: BodyNode[]) => ({ version: 1 as const, doc: { type: 'doc', content } })
const paragraph = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
})
const article = (...blocks: BodyNode[]) => contentOf({ headline: 'A', slug: 'a', body: body(...blocks) })
const without = (kind: Run['kind'], runs: Run[]) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('')

const text = fc.stringMatching(/^[ab钢铁 ,。\n价格上涨]{0,60}$/)

describe('what differs between two texts', () => {
  it('is nothing left out: old and new can be read out of it', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'zh'), (from, to, locale) => {
        const runs = comparerOfWords(locale)(from, to)
        expect(without('added', runs)).toBe(from)
        expect(without('removed', runs)).toBe(to)
        expect(runs.every((run) => run.text !== '')).toBe(true)
      }),
    )
  })

  it('goes by words: Chinese ones are found, English ones are not cut', () => {
    expect(comparerOfWords('zh')('钢铁价格连续三个月上涨', '钢铁价格连续四个月上涨')).toEqual([
      { kind: 'same', text: '钢铁价格连续' },
      { kind: 'removed', text: '三个月' },
      { kind: 'added', text: '四个月' },
      { kind: 'same', text: '上涨' },
    ])
    expect(comparerOfWords('en')('Steel rose again', 'Steel rises again')).toEqual([
      { kind: 'same', text: 'Steel ' },
      { kind: 'removed', text: 'rose' },
      { kind: 'added', text: 'rises' },
      { kind: 'same', text: ' again' },
    ])
  })

  it('has no single blanks and commas between changes', () => {
    const runs = comparerOfWords('en')('one two three, four', 'five six seven, four')
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
  })

  it('gives up on texts that have nothing in common, and says both', () => {
    const from = Array.from({ length: 5000 }, (_, at) => `a${at}`).join(' ')
    const to = Array.from({ length: 5000 }, (_, at) => `b${at}`).join('-')
    expect(comparerOfWords('en')(from, to)).toEqual([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  })
})

describe('what differs between two bodies', () => {
  const blocks = fc.uniqueArray(fc.tuple(fc.constantFrom('aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'), text), {
    selector: ([id]) => id,
  })

  it('is nothing left out either', () => {
    fc.assert(
      fc.property(blocks, blocks, (from, to) => {
        const [old, now] = [from, to].map((list) =>
          article(...list.map(([id, words]) => paragraph(id, words))),
        )
        const { blocks: parts } = difference(old!, now!, 'zh', names)
        const newText = parts
          .filter(({ state }) => state !== 'removed')
          .map(({ runs }) => without('removed', runs))
        expect(newText).toEqual(leavesOf(now!.body).map((leaf) => leaf.text))
        const oldText = parts
          .filter(({ state }) => state !== 'added')
          .map(({ runs }) => without('added', runs))
        expect(oldText.sort()).toEqual(
          leavesOf(old!.body)
            .map((leaf) => leaf.text)
            .sort(),
        )
        const stayed = parts.filter(({ state, moved }) => state !== 'added' && !moved)
        const order = stayed.map(({ runs }) => without('added', runs))
        const all = leavesOf(old!.body).map((leaf) => leaf.text)
        expect(order.every((one) => all.includes(one))).toBe(true)
      }),
    )
  })

  it('knows blocks by their ids: what moved is said to have moved, once', () => {
    const [a, b, c] = [paragraph('aaaa', 'Alpha'), paragraph('bbbb', 'Beta'), paragraph('cccc', 'Gamma')]
    const { blocks: parts } = difference(article(a, b, c), article(c, a, b), 'en', names)
    expect(parts.map(({ moved, state, runs }) => [runs[0]!.text, state, moved])).toEqual([
      ['Gamma', 'same', true],
      ['Alpha', 'same', false],
      ['Beta', 'same', false],
    ])
  })

  it('knows a text again that was pasted anew, and what was taken out where it stood', () => {
    const { blocks: parts } = difference(
      article(paragraph('aaaa', 'Alpha'), paragraph('bbbb', 'Beta'), paragraph('cccc', 'Gamma')),
      article(paragraph('xxxx', 'Alpha'), paragraph('yyyy', 'Gamma')),
      'en',
      names,
    )
    expect(parts.map(({ state }) => state)).toEqual(['same', 'removed', 'same'])
  })

  it('knows a text again that was pasted anew and changed, and takes nothing else for it', () => {
    const { blocks: parts } = difference(
      article(paragraph('aaaa', 'Orders rose by a third in October'), paragraph('bbbb', 'Same')),
      article(
        paragraph('xxxx', 'Orders rose by a half in October'),
        paragraph('yyyy', 'New'),
        paragraph('bbbb', 'Same'),
      ),
      'en',
      names,
    )
    expect(parts.map(({ state }) => state)).toEqual(['changed', 'added', 'same'])
  })

  it('tells what was removed before what came in its place', () => {
    const { blocks: parts } = difference(
      article(paragraph('aaaa', 'Alpha'), paragraph('bbbb', 'Beta')),
      article(paragraph('aaaa', 'Alpha'), paragraph('cccc', 'Gamma')),
      'en',
      names,
    )
    expect(parts.map(({ state }) => state)).toEqual(['same', 'removed', 'added'])
  })

  it('says when only a link or a level changed', () => {
    const linked = (href: string): BodyNode => ({
      type: 'paragraph',
      attrs: { id: 'aaaa' },
      content: [{ type: 'text', text: 'Here', marks: [{ type: 'link', attrs: { href } }] }],
    })
    const { blocks: parts } = difference(article(linked('/a')), article(linked('/b')), 'en', names)
    expect(parts).toMatchObject([{ state: 'changed', set: true, runs: [{ kind: 'same', text: 'Here' }] }])
    const level = (of: number): BodyNode => ({
      type: 'heading',
      attrs: { id: 'aaaa', level: of },
      content: [],
    })
    expect(difference(article(level(2)), article(level(3)), 'en', names).blocks).toMatchObject([
      { set: true },
    ])
  })

  it('compares pictures by file and words', () => {
    const picture = (media: string, caption: string): BodyNode => ({
      type: 'picture',
      attrs: { id: 'aaaa', media, alt: 'Mill', caption, credit: 'Lin' },
    })
    const { blocks: parts } = difference(
      article(picture('m1', 'A mill')),
      article(picture('m2', 'Two mills')),
      'en',
      names,
    )
    expect(parts).toMatchObject([
      {
        state: 'changed',
        picture: { from: 'm1', to: 'm2', alt: [{ kind: 'same' }], credit: [{ kind: 'same' }] },
      },
    ])
    expect(parts[0]!.picture!.caption.some(({ kind }) => kind === 'added')).toBe(true)
  })
})

it('fields differ one by one, sections and tags by name', () => {
  const old = { ...article(paragraph('aaaa', 'Same')), sections: [1, 2], genre: 'news', source: null }
  const now = {
    ...old,
    headline: 'A mill',
    sections: [2, 3],
    genre: 'opinion',
    source: { name: 'GNTV', url: null, publishedOn: null, licence: null },
  }
  const { fields, lead } = difference(old, now, 'en', { section: (id) => `S${id}`, tag: String })
  expect(lead).toBe(null)
  expect(fields.filter(({ changed }) => changed)).toEqual([
    {
      field: 'headline',
      changed: true,
      runs: [
        { kind: 'same', text: 'A' },
        { kind: 'added', text: ' mill' },
      ],
    },
    {
      field: 'sections',
      changed: true,
      runs: [
        { kind: 'removed', text: 'S1' },
        { kind: 'same', text: 'S2' },
        { kind: 'added', text: 'S3' },
      ],
    },
    { field: 'sourceName', changed: true, runs: [{ kind: 'added', text: 'GNTV' }] },
    {
      field: 'genre',
      changed: true,
      runs: [
        { kind: 'removed', text: 'news' },
        { kind: 'added', text: 'opinion' },
      ],
    },
  ])
})
