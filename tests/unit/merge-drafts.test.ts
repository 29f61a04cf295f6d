import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDrafts, openConflicts } from '#components/admin/saving/merge-drafts.ts'
import type { Draft } from '#components/admin/saving/types.ts'
import type { BodyNode } from '#db/schema/json.ts'
import { contentOf, draftContent } from '#domain/articles/content.ts'
import { edits, typed, type Edit } from '../typed-drafts.ts'

function paragraph(id: string, ...words: string[]): BodyNode {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words.join(' ') }] }
}

function draft(blocks: BodyNode[], fields: { headline?: string; tags?: number[] } = {}): Draft {
  const body = { version: 1 as const, doc: { type: 'doc', content: blocks } }
  return { content: contentOf({ headline: 'Harbour', slug: 'harbour', body, ...fields }), conflicts: [] }
}

const blocks = ({ content }: Draft) => content.body.doc.content!
const texts = (one: Draft) => blocks(one).map((block) => block.content?.[0]?.text)
const ids = (one: Draft) => blocks(one).map((block) => block.attrs!.id)
const base = draft([paragraph('aaaa', 'one'), paragraph('bbbb', 'two'), paragraph('cccc', 'three')])

describe('a merge of drafts', () => {
  it('takes what either side changed', () => {
    const mine = draft([paragraph('aaaa', 'one, mine'), ...blocks(base).slice(1)], { headline: 'Port' })
    const theirs = draft([...blocks(base).slice(0, 2), paragraph('cccc', 'three, theirs')], { tags: [7] })
    const merged = mergeDrafts({ base, mine, theirs })
    expect(texts(merged)).toEqual(['one, mine', 'two', 'three, theirs'])
    expect(merged.content).toMatchObject({ headline: 'Port', tags: [7] })
    expect(merged.conflicts).toEqual([])
  })

  it('keeps both texts of a block that both changed, theirs after mine under a new id', () => {
    const mine = draft([blocks(base)[0]!, paragraph('bbbb', 'two, mine'), blocks(base)[2]!])
    const theirs = draft([blocks(base)[0]!, paragraph('bbbb', 'two, theirs'), blocks(base)[2]!])
    const merged = mergeDrafts({ base, mine, theirs })
    expect(texts(merged)).toEqual(['one', 'two, mine', 'two, theirs', 'three'])
    const [, ours, others] = ids(merged)
    expect(ours).toBe('bbbb')
    expect(merged.conflicts).toEqual([{ kind: 'block', ours: 'bbbb', theirs: others }])
    expect(mergeDrafts({ base, mine, theirs }), 'the same once more').toEqual(merged)
  })

  it('keeps their value of a field that both changed', () => {
    const mine = draft(blocks(base), { headline: 'Port' })
    const theirs = draft(blocks(base), { headline: 'Quay' })
    const merged = mergeDrafts({ base, mine, theirs })
    expect(merged.content.headline).toBe('Port')
    expect(merged.conflicts).toEqual([{ kind: 'field', field: 'headline', theirs: 'Quay' }])
  })

  it('keeps a block that one side took away and the other changed, where it stood', () => {
    const gone = draft([blocks(base)[0]!, blocks(base)[2]!])
    const changed = draft([blocks(base)[0]!, paragraph('bbbb', 'two, changed'), blocks(base)[2]!])
    for (const [mine, theirs] of [
      [gone, changed],
      [changed, gone],
    ] as const)
      expect(texts(mergeDrafts({ base, mine, theirs }))).toEqual(['one', 'two, changed', 'three'])
  })

  it('follows what both moved as mine has it, each block once', () => {
    const [one, two, three] = blocks(base) as [BodyNode, BodyNode, BodyNode]
    const merged = mergeDrafts({ base, mine: draft([three, one, two]), theirs: draft([two, three, one]) })
    expect(texts(merged)).toEqual(['three', 'one', 'two'])
    const away = mergeDrafts({ base, mine: draft([one, three, two]), theirs: draft([two, one, three]) })
    expect(texts(away)).toEqual(['one', 'three', 'two'])
  })

  it('gives a new id to what stands in two blocks after it', () => {
    const [one, two, three] = blocks(base) as [BodyNode, BodyNode, BodyNode]
    const quotation = { type: 'blockquote', attrs: { id: 'qqqq', attribution: '' }, content: [two] }
    const theirs = draft([one, paragraph('bbbb', 'two, theirs'), three])
    const merged = mergeDrafts({ base, mine: draft([one, quotation, three]), theirs })
    expect(draftContent.safeParse(merged.content).error).toBeUndefined()
    expect(JSON.stringify(merged)).toContain('two, theirs')
  })

  it('knows its own text when it comes back by others', () => {
    const sent = draft([paragraph('aaaa', 'one, mine'), ...blocks(base).slice(1), paragraph('dddd', 'four')])
    const mine = draft([paragraph('aaaa', 'one, mine still'), ...blocks(base).slice(1)])
    const theirs = draft([...blocks(sent).slice(0, 2), paragraph('cccc', 'three, theirs'), blocks(sent)[3]!])
    const merged = mergeDrafts({ base, mine, theirs, sent: [sent] })
    expect(texts(merged)).toEqual(['one, mine still', 'two', 'three, theirs'])
    expect(merged.conflicts).toEqual([])
  })

  it('has no text more at each write of two who go on typing in one block and one field', () => {
    let server = draft([paragraph('aaaa', 'start')])
    const sides = { left: { base: server, mine: server }, right: { base: server, mine: server } }
    for (let turn = 1; turn <= 12; turn++) {
      for (const [name, side] of Object.entries(sides)) {
        const said = `${name} ${turn}`
        const [first, ...rest] = blocks(side.mine)
        const next = draft([paragraph('aaaa', `${first!.content![0]!.text} ${said}`), ...rest], {
          headline: said,
        })
        side.mine = mergeDrafts({
          base: side.base,
          mine: { ...next, conflicts: side.mine.conflicts },
          theirs: server,
        })
        side.base = server = side.mine
      }
    }
    expect(blocks(server)).toHaveLength(2)
    expect(server.conflicts).toHaveLength(2)
    for (let turn = 1; turn <= 12; turn++)
      for (const name of ['left', 'right']) expect(texts(server).join(' ')).toContain(`${name} ${turn}`)
  })

  it('has no text more each time one of them comes too late', () => {
    let server = draft([paragraph('aaaa', 'start')])
    let [base, mine] = [server, draft([paragraph('aaaa', 'start, mine')], { headline: 'Port' })]
    for (let turn = 1; turn <= 6; turn++) {
      server = draft([paragraph('aaaa', `${texts(server)[0]} ${turn}`)], { headline: `Quay ${turn}` })
      mine = mergeDrafts({ base, mine, theirs: server })
      base = server
    }
    expect(texts(mine)).toEqual(['start, mine', 'start 1 2 3 4 5 6'])
    expect(mine.conflicts).toHaveLength(2)
    expect(mine.conflicts).toContainEqual({ kind: 'field', field: 'headline', theirs: 'Quay 6' })
  })

  it('puts nothing in the place of a text that both have beside a block, though it was once sent as that block', () => {
    const conflict = { kind: 'block', ours: 'aaaa', theirs: 'dddd' } as const
    const of = (text: string): Draft => ({
      ...draft([paragraph('aaaa', text), paragraph('dddd', 'earlier')]),
      conflicts: [conflict],
    })
    const sent = [draft([paragraph('aaaa', 'earlier')])]
    const merged = mergeDrafts({ base: of('one'), mine: of('one, mine'), theirs: of('one, theirs'), sent })
    expect(texts(merged).toSorted()).toEqual(['earlier', 'one, mine', 'one, theirs'])
    expect(merged.conflicts).toHaveLength(2)
  })

  it('keeps their text where its place beside mine was taken away here', () => {
    const sent = draft([paragraph('aaaa', 'one'), paragraph('dddd', 'one')])
    const theirs: Draft = {
      ...draft([paragraph('aaaa', 'one, theirs'), paragraph('dddd', 'one')]),
      conflicts: [{ kind: 'block', ours: 'aaaa', theirs: 'dddd' }],
    }
    const sides = { base: draft([paragraph('aaaa', 'one')]), mine: draft([paragraph('aaaa', 'one, mine')]) }
    const merged = mergeDrafts({ ...sides, theirs, sent: [sent] })
    expect(texts(merged)).toEqual(['one, mine', 'one, theirs'])
    expect(merged.conflicts).toHaveLength(1)
  })

  it('keeps what both sides have, each where the other has something else by now', () => {
    const sent = draft([paragraph('aaaa', 'one, mine'), paragraph('dddd', 'one, theirs')])
    const merged = mergeDrafts({
      base: draft([paragraph('aaaa', 'one, theirs')]),
      mine: draft([paragraph('aaaa', 'one, theirs'), paragraph('dddd', 'one, mine')]),
      theirs: draft([paragraph('aaaa', 'one, new'), paragraph('dddd', 'one, theirs')]),
      sent: [sent],
    })
    expect(texts(merged)).toEqual(['one, new', 'one, mine', 'one, theirs'])
  })

  it('keeps a third text of a field that both keep beside theirs', () => {
    const kept = [{ kind: 'field' as const, field: 'headline', theirs: 'Quay' }]
    const merged = mergeDrafts({
      base: draft(blocks(base), { headline: 'Quay' }),
      mine: { ...draft(blocks(base), { headline: 'Port' }), conflicts: kept },
      theirs: { ...draft(blocks(base), { headline: 'Pier' }), conflicts: kept },
    })
    expect(merged.content.headline).toBe('Port')
    expect(merged.conflicts.map((one) => one.theirs)).toEqual(['Quay', 'Pier'])
  })

  it('settles a conflict that one side settled, and that whose text is gone', () => {
    const conflict = { kind: 'block' as const, ours: 'aaaa', theirs: 'bbbb' }
    const open = { ...base, conflicts: [conflict] }
    expect(mergeDrafts({ base: open, mine: base, theirs: open }).conflicts).toEqual([])
    expect(mergeDrafts({ base: open, mine: open, theirs: open }).conflicts).toEqual([conflict])
    expect(openConflicts({ ...draft(blocks(base).slice(1)), conflicts: [conflict] })).toEqual([])
  })
})

const sideways = fc.record({ before: edits, mine: edits, theirs: edits })
const start = draft([paragraph('aaaa', 'b0')])
function made({ before, mine, theirs }: Record<'before' | 'mine' | 'theirs', Edit[]>) {
  const from = typed(start, before, 'b')
  return { base: from, mine: typed(from, mine, 'm'), theirs: typed(from, theirs, 't') }
}

/** Words of a draft, those in conflicts included. */
function words(one: unknown): Set<string> {
  return new Set(JSON.stringify(one).match(/\b[bmst]\d+\b/g))
}

describe('whatever both sides do', () => {
  it('nothing disappears that its own author did not take away, and the grammar takes it', () => {
    fc.assert(
      fc.property(sideways, (steps) => {
        const sides = made(steps)
        const merged = mergeDrafts(sides)
        const [before, mine, theirs] = [words(sides.base), words(sides.mine), words(sides.theirs)]
        const there = words(merged)
        const kept = [...mine, ...theirs].filter(
          (word) => !before.has(word) || (mine.has(word) && theirs.has(word)),
        )
        expect(kept.filter((word) => !there.has(word))).toEqual([])
        expect(draftContent.safeParse(merged.content).error).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('nothing disappears of what was sent and went on meanwhile', () => {
    fc.assert(
      fc.property(sideways, edits, (steps, further) => {
        const { base, mine: sent, theirs } = made(steps)
        // Theirs is what they made of base, or of what was sent and came.
        const came = typed(sent, steps.theirs, 't')
        const mine = typed(sent, further, 's')
        for (const one of [theirs, came]) {
          const merged = mergeDrafts({ base, mine, theirs: one, sent: [sent] })
          const [before, handedOver, there] = [words(base), words(sent), words(merged)]
          const isNew = (word: string) => !before.has(word) && !(one === came && handedOver.has(word))
          const kept = [...words(mine), ...[...words(one)].filter((word) => !handedOver.has(word))].filter(
            isNew,
          )
          expect(kept.filter((word) => !there.has(word))).toEqual([])
          expect(draftContent.safeParse(merged.content).error).toBeUndefined()
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a side that did nothing gets the other, and what both did alike is no conflict', () => {
    fc.assert(
      fc.property(sideways, (steps) => {
        const { base, mine } = made(steps)
        expect(mergeDrafts({ base, mine, theirs: base })).toEqual(mine)
        expect(mergeDrafts({ base, mine: base, theirs: mine })).toEqual(mine)
        expect(mergeDrafts({ base, mine, theirs: mine })).toEqual(mine)
      }),
      { numRuns: 500 },
    )
  })
})
