import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { measure, plainText } from '#domain/body/text.ts'

const MARKDOWN = `
First paragraph with **bold**, *italic*, a [link](https://example.com) and a note[^1].

## Heading

> Quoted words.
>
> — Lin Wei, founder

- one
  - inner
- two

| a | b |
| --- | --: |
| 1 | 2 |

![alt words](robot-cell "A caption. | A credit")

:::fact-box[In figures]
- 14 plants
:::

:::pull-quote
Nobody wanted to be first.
:::

---

[^1]: The note itself.
`

const types = (nodes: BodyNode[] = []) => nodes.map((node) => node.type)

describe('bodies from Markdown', () => {
  it('hold every kind of block, and are in the grammar', () => {
    const body = bodyFromMarkdown(MARKDOWN, (reference) => `uid-of-${reference}`)
    expect(types(body.doc.content)).toEqual([
      ...['paragraph', 'heading', 'blockquote', 'bulletList', 'table', 'picture', 'factBox'],
      ...['pullQuote', 'horizontalRule'],
    ])
    expect(bodyGrammar.safeParse(body).error).toBeUndefined()
    const at = (type: string) => body.doc.content?.find((node) => node.type === type)?.attrs
    expect(at('blockquote')).toMatchObject({ attribution: 'Lin Wei, founder' })
    expect(at('picture')).toMatchObject({
      media: 'uid-of-robot-cell',
      caption: 'A caption.',
      credit: 'A credit',
    })
    expect(at('factBox')).toMatchObject({ title: 'In figures' })
    expect(plainText(body)).toContain('The note itself.')
  })

  it('keep the ids of blocks that stay the same when another one changes', () => {
    const ids = (text: string) => bodyFromMarkdown(text).doc.content?.map((node) => node.attrs?.id)
    const before = ids('One.\n\nTwo.\n\nThree.')
    const after = ids('One.\n\nTwo, changed.\n\nThree.')
    expect([after?.[0], after?.[2]]).toEqual([before?.[0], before?.[2]])
    expect(after?.[1]).not.toBe(before?.[1])
  })

  it('drop raw HTML and links that lead nowhere good, and keep the words of the links', () => {
    const body = bodyFromMarkdown('<script>alert(1)</script>\n\n[click](javascript:alert(1)) here at 9:30pm')
    expect(JSON.stringify(body)).not.toMatch(/script/)
    expect(plainText(body)).toBe('click here at 9:30pm')
  })

  it('are in the grammar whatever the text', () => {
    const piece = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '| a |\n| - |\n',
      ':::fact-box[x]\n',
      ':::\n',
      '**',
      '[^1]',
      '[^1]: ',
      '![a](b)',
      '`',
      '\n',
      '\n\n',
      'word ',
      '汉字',
      '<b>',
      ':x[y]',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const parsed = bodyGrammar.safeParse(bodyFromMarkdown(pieces.join(''), () => 'uid'))
        expect(parsed.error?.issues).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})

describe('the grammar', () => {
  const body = bodyOfParagraphs(['One.', 'Two.'])
  const withFirst = (node: unknown) => ({ ...body, doc: { ...body.doc, content: [node] } })

  it.each([
    ['an unknown node', withFirst({ type: 'script', attrs: { id: 'abcd' } })],
    ['an unknown attribute', withFirst({ type: 'paragraph', attrs: { id: 'abcd', onclick: 'x' } })],
    ['a block without an id', withFirst({ type: 'paragraph' })],
    [
      'an id that stands twice',
      { ...body, doc: { type: 'doc', content: [body.doc.content![0], body.doc.content![0]] } },
    ],
    [
      'a link that runs code',
      withFirst({
        type: 'paragraph',
        attrs: { id: 'abcd' },
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      }),
    ],
  ])('refuses %s', (_name, value) => {
    expect(bodyGrammar.safeParse(value).success).toBe(false)
  })
})

describe('lengths', () => {
  it('count words of Latin and characters of Han', () => {
    expect(measure("It's a 3.5 per cent rise")).toEqual({ length: 6, minutes: 1 })
    expect(measure('制造业订单增长 14%').length).toBe(8)
    expect(measure('word '.repeat(2380)).minutes).toBe(10)
    expect(measure('字'.repeat(2500)).minutes).toBe(5)
  })
})
