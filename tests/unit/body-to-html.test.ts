import { describe, expect, it } from 'vitest'
import type { BodyNode } from '#db/schema/json.ts'
import { bodyToHtml } from '#domain/body/to-html.ts'

const around = {
  href: (target: string) => (target.startsWith('/') ? `https://news.example.org${target}` : target),
  picture: (uid: string) =>
    uid === 'known' ? { src: 'https://news.example.org/media/p.jpg', width: 1200, height: 800 } : null,
  video: (title: string) => `Video: ${title}`,
}

function html(...content: unknown[]): string {
  return bodyToHtml({ version: 1, doc: { type: 'doc', content: content as BodyNode[] } }, around)
}

const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })
const link = (href: string) => ({ type: 'link', attrs: { href } })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', attrs: { id: 'aaaa' }, content })

describe('a body as HTML', () => {
  it('has every kind of block', () => {
    const list = {
      type: 'orderedList',
      attrs: { id: 'l', start: 3 },
      content: [{ type: 'listItem', content: [paragraph(text('a'))] }],
    }
    const cell = { type: 'tableCell', attrs: { align: 'right' }, content: [paragraph(text('7'))] }
    expect(
      html(
        { type: 'heading', attrs: { level: 3 }, content: [text('H')] },
        paragraph(text('b', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }),
        list,
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
        { type: 'pullQuote', attrs: { attribution: 'A & B' }, content: [text('Q')] },
        { type: 'horizontalRule' },
        { type: 'video', attrs: { title: 'Launch' } },
      ),
    ).toBe(
      '<h3>H</h3><p><em><strong>b</strong></em><br></p><ol start="3"><li><p>a</p></li></ol>' +
        '<table><tbody><tr><td align="right"><p>7</p></td></tr></tbody></table>' +
        '<blockquote><p>Q</p><p>— A &amp; B</p></blockquote><hr><p>Video: Launch</p>',
    )
  })

  it('numbers footnotes and puts them at the end', () => {
    const note = (words: string) => ({ type: 'footnote', attrs: { id: 'f' }, content: [text(words)] })
    expect(html(paragraph(text('x'), note('one')), paragraph(note('two')))).toBe(
      '<p>x<sup>1</sup></p><p><sup>2</sup></p><hr><ol><li>one</li><li>two</li></ol>',
    )
  })

  it('makes links whole and drops those the grammar refuses', () => {
    expect(html(paragraph(text('a', link('/en/pages/about'))))).toBe(
      '<p><a href="https://news.example.org/en/pages/about">a</a></p>',
    )
    const refused = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '//evil.example',
      'data:text/html,x',
      ' javascript:x',
      'vbscript:x',
    ]
    for (const href of refused) expect(html(paragraph(text('a', link(href)))), href).toBe('<p>a</p>')
  })

  it('escapes texts and attributes', () => {
    expect(html(paragraph(text('<img src=x onerror=alert(1)> & "q"')))).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;q&quot;</p>',
    )
    const quoted = html(paragraph(text('a', link('https://e.org/?a="onclick="x&b=\'c'))))
    expect(quoted).toBe('<p><a href="https://e.org/?a=&quot;onclick=&quot;x&amp;b=&#39;c">a</a></p>')
    const attrs = { media: 'known', alt: '"><script>', caption: '<b>', credit: '' }
    expect(html({ type: 'picture', attrs })).toBe(
      '<figure><img src="https://news.example.org/media/p.jpg" alt="&quot;&gt;&lt;script&gt;" width="1200" height="800">' +
        '<figcaption>&lt;b&gt;</figcaption></figure>',
    )
  })

  it('leaves out what it does not know: nodes, marks, levels, withdrawn pictures', () => {
    expect(
      html({ type: 'script', content: [text('x')] }, { type: 'constructor' }, { type: '__proto__' }),
    ).toBe('')
    expect(html(paragraph(text('a', { type: 'onclick' }, { type: 'constructor' })))).toBe('<p>a</p>')
    expect(html({ type: 'heading', attrs: { level: '1><script>' }, content: [text('h')] })).toBe('<h2>h</h2>')
    expect(html({ type: 'picture', attrs: { media: 'gone', caption: 'c' } })).toBe('')
  })
})
