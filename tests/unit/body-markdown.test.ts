import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { docFromMarkdown } from '#domain/body/read-markdown.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { bodyToMarkdown } from '#domain/body/to-markdown.ts'
import { keepIds } from '#domain/body/keep-ids.ts'
import { randomBody } from '#tests/random-body.ts'

const reads = (text: string) => docFromMarkdown(text, (reference) => reference)

/** Without ids, with the start of lists, marks in one order, and without empty paragraphs between blocks. */
function said(doc: BodyNode): unknown {
  const bare = ({ type, text, attrs, content, marks }: BodyNode): unknown => ({
    type,
    text,
    attrs: { ...(type === 'orderedList' && { start: 1 }), ...attrs, id: '' },
    content: (content ?? []).map(bare),
    marks: (marks ?? []).map((mark) => JSON.stringify(mark)).sort(),
  })
  return (doc.content ?? []).filter((block) => block.type !== 'paragraph' || block.content).map(bare)
}

describe('a body in Markdown', () => {
  it('is read back as it was, whatever it is', () => {
    fc.assert(
      fc.property(randomBody, (body) => {
        const text = bodyToMarkdown(body)
        expect(said(reads(text)), text).toEqual(said(body.doc))
      }),
      { numRuns: 100 },
    )
  })

  it('is what a person would write', () => {
    const text = [
      'First with **bold**, *italic*, ~~gone~~, H:sub[2]O, `code`, a [link](https://example.com) and a note.[^1]',
      '## Heading',
      '> Quoted words.\n>\n> — Lin Wei, founder',
      '- one\n  - inner\n- two',
      '3. three\n4. four',
      '| a |  b |\n| - | -: |\n| 1 |  2 |',
      '![alt words](m-1 "A caption. | A credit")',
      ':::fact-box[In figures]\n- 14 plants\n:::',
      ':::pull-quote{attribution="Lin Wei"}\nNobody wanted to be first.\n:::',
      ':::gallery\n![one](m-1)\n\n![two](m-2 "Caption")\n:::',
      '::video[The line at work]{address="https://www.youtube.com/watch?v=dQw4w9WgXcQ"}',
      '---',
      '第一段。\\\n第二行“**引号**”。',
      '[^1]: The note itself.\n',
    ].join('\n\n')
    expect(bodyToMarkdown(keepIds(null, reads(text)))).toBe(text)
  })

  it('says what Markdown has no way to say as a block of JSON, which is held against the grammar', () => {
    expect(reads('::block{json="{&quot;type&quot;:&quot;script&quot;}"}').content).toEqual([])
    expect(reads('::block{json="not json"}').content).toEqual([])
  })

  it('is in the grammar whatever stands in the directives', () => {
    const piece = fc.constantFrom(
      '::block',
      '::video',
      '::picture',
      ':::gallery\n',
      ':::\n',
      '{json="{}"}',
      '[x]',
      '\n\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(bodyGrammar.safeParse(keepIds(null, reads(pieces.join('')))).error?.issues).toBeUndefined()
      }),
    )
  })
})
