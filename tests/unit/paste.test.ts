import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { keepIds } from '#domain/body/keep-ids.ts'
import { fitting } from '#domain/body/paste/fitting.ts'
import { fromPaste } from '#domain/body/paste/from-paste.ts'
import { bodyToMarkdown } from '#domain/body/to-markdown.ts'
import { piecesOf } from '#tests/pasted.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/paste', name), 'utf8')
const cleaned = (html: string) => {
  const { blocks, pictures } = fromPaste(piecesOf(html))
  return { body: keepIds(null, { type: 'doc', content: blocks }), pictures }
}

describe('what is pasted', () => {
  it.each([
    ['word', ['file:///C:/Users/lin/image001.png']],
    ['google-docs', ['https://lh7.googleusercontent.com/docsz/AD_4nX']],
    ['web-page', ['https://cdn.example.com/a.jpg']],
    ['wechat', ['https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg']],
  ])('of %s is cleaned up to the grammar, and its pictures are counted', (name, pictures) => {
    const pasted = cleaned(fixture(`${name}.html`))
    expect(bodyGrammar.safeParse(pasted.body).error?.issues).toBeUndefined()
    expect(bodyToMarkdown(pasted.body)).toBe(fixture(`${name}.md`))
    expect(pasted.pictures).toEqual(pictures)
  })

  it('is in the grammar whatever it is', () => {
    const tag = fc.constantFrom(
      'p',
      'b',
      'ul',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'h1',
      'blockquote',
      'pre',
      'a href="#_ftn1"',
    )
    const part = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constantFrom(
        'words ',
        '文字',
        '<br>',
        '<hr>',
        '&nbsp;',
        '　',
        '<img src=x>',
        '<td colspan=3 rowspan=9>',
      ),
      fc.constantFrom(
        "<p style='mso-list:l0 level2'><i style='mso-list:Ignore'>1.</i>x</p>",
        '<div style="mso-element:footnote" id=ftn1>[1] ',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { body } = cleaned(parts.join(''))
        expect(bodyGrammar.safeParse(body).error?.issues).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('loses no words', () => {
    for (const place of ['listItem', 'blockquote', 'factBox', 'tableCell', 'line'] as const) {
      const { blocks } = fromPaste(
        piecesOf('<h2>one</h2><ul><li>two</li></ul><table><tr><td>three<td>four</table>'),
      )
      expect(JSON.stringify(fitting(blocks, place)).match(/one|two|three|four/g)).toEqual([
        ...['one', 'two', 'three', 'four'],
      ])
    }
  })
})
