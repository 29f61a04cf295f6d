import { describe, expect, it } from 'vitest'
import type { Body, BodyNode } from '#db/schema/json.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { rewritten, withBlock } from '#domain/body/rewrite.ts'
import { blocksById, NOTE_SIGN, placeOnce, writtenText } from '#domain/body/written-text.ts'
import { fits, taken } from '#domain/comments/suggest.ts'

const bold = [{ type: 'bold' }]
const link = [{ type: 'link', attrs: { href: 'https://mill.example/' } }]
const plain = (text: string, marks?: BodyNode['marks']): BodyNode => ({
  type: 'text',
  text,
  ...(marks && { marks }),
})
const note: BodyNode = { type: 'footnote', attrs: { id: 'note1' }, content: [plain('Both mills.')] }
const paragraph = (...content: BodyNode[]): BodyNode => ({
  type: 'paragraph',
  attrs: { id: 'para1' },
  content,
})
const bodyOf = (...content: BodyNode[]): Body => ({ version: 1, doc: { type: 'doc', content } })

/** The block after a suggestion, as `[text marks]` for each piece. */
function after(block: BodyNode, from: string, to: string): string[] | null {
  const done = taken(block, { from, to }, 'en')
  if (!done) return null
  // What comes out is what a body may have.
  bodyGrammar.parse(bodyOf(done))
  return (done.content ?? []).map(({ type, text, marks = [] }) =>
    [text ?? type, ...marks.map((mark) => mark.type)].join(' | '),
  )
}

describe('text of a block', () => {
  it('has a sign for a note and a line end for a break', () => {
    const block = paragraph(plain('Steel'), note, { type: 'hardBreak' }, plain('rose', bold))
    expect(writtenText(block)).toBe(`Steel${NOTE_SIGN}\nrose`)
    expect(writtenText({ type: 'picture', attrs: { id: 'pict1' } })).toBeNull()
  })

  it('is found wherever its block stands, and a note is no block', () => {
    const list = {
      type: 'bulletList',
      attrs: { id: 'list1' },
      content: [{ type: 'listItem', content: [paragraph(plain('Steel'), note)] }],
    }
    expect([...blocksById(bodyOf(list)).keys()]).toEqual(['list1', 'para1'])
  })

  it('has words at a place where they stand once', () => {
    expect(placeOnce('steel and coal', 'coal')).toBe(10)
    expect(placeOnce('coal and coal', 'coal')).toBeNull()
    // Twice, though the two have letters in common.
    expect(placeOnce('aaa', 'aa')).toBeNull()
    expect(placeOnce('steel', 'coal')).toBeNull()
    expect(placeOnce('steel', '')).toBeNull()
  })
})

describe('a suggestion', () => {
  it('takes the place of what it names, and all around stays', () => {
    const block = paragraph(plain('Steel prices '), plain('rose', bold), plain(' in May.'))
    expect(after(block, 'in May', 'in June')).toEqual(['Steel prices ', 'rose | bold', ' in June.'])
  })

  it('is set as the words it replaces, and words it keeps stay as they are set', () => {
    const block = paragraph(
      plain('Steel '),
      plain('rose sharply', bold),
      plain(', the '),
      plain('mill', link),
    )
    expect(after(block, 'Steel rose sharply, the mill', 'Steel rose slightly, the mill')).toEqual([
      'Steel ',
      'rose slightly | bold',
      ', the ',
      'mill | link',
    ])
    expect(after(block, 'mill', 'plant')).toEqual(['Steel ', 'rose sharply | bold', ', the ', 'plant | link'])
  })

  it('makes no link longer by what comes after it', () => {
    const block = paragraph(plain('mill', link))
    expect(after(block, 'mill', 'mill said')).toEqual(['mill | link', ' said'])
  })

  it('keeps notes among the words, breaks lines, and may leave nothing', () => {
    const block = paragraph(plain('Steel'), note, plain(' rose.'))
    expect(after(block, `Steel${NOTE_SIGN} rose.`, `Coal${NOTE_SIGN} fell.\nA lot.`)).toEqual([
      'Coal',
      'footnote',
      ' fell.',
      'hardBreak',
      'A lot.',
    ])
    expect(after(paragraph(plain('Gone.')), 'Gone.', '')).toEqual([])
  })

  it('works in Chinese, word by word', () => {
    const block = paragraph(plain('钢价', bold), plain('连续三个月上涨'))
    const done = taken(block, { from: '钢价连续三个月上涨', to: '钢价连续四个月上涨' }, 'zh')!
    expect(done.content).toEqual([plain('钢价', bold), plain('连续四个月上涨')])
  })

  it('fits only where its words stand once, and no note is lost or made', () => {
    const block = paragraph(plain('coal and coal'), note)
    expect(fits(block, { from: 'coal', to: 'steel' })).toBe(false)
    expect(fits(block, { from: 'and', to: 'or' })).toBe(true)
    expect(fits(block, { from: `coal${NOTE_SIGN}`, to: 'steel' })).toBe(false)
    expect(fits(block, { from: 'and', to: `and${NOTE_SIGN}` })).toBe(false)
    expect(fits({ type: 'horizontalRule', attrs: { id: 'rule1' } }, { from: 'and', to: 'or' })).toBe(false)
  })
})

it('a block is changed where it stands, whatever it stands in', () => {
  const inner = paragraph(plain('Steel'))
  const body = bodyOf({ type: 'blockquote', attrs: { id: 'quot1', attribution: '' }, content: [inner] })
  const stretches = [
    { kind: 'removed', text: 'Steel' },
    { kind: 'added', text: 'Coal' },
  ] as const
  const done = withBlock(body, 'para1', (block) => rewritten(block, 0, stretches))
  expect(writtenText(blocksById(done).get('para1')!)).toBe('Coal')
  expect(withBlock(body, 'none', () => inner)).toEqual(body)
})
