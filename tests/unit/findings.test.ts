import { describe, expect, it } from 'vitest'
import type { ArticleContent, BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { findingsOf } from '#domain/articles/findings/find.ts'
import type { Facts } from '#domain/articles/findings/types.ts'

const facts: Facts = { locale: 'en', missing: [], section: 'named', conflicts: 0, untranslated: [] }
const text = (words: string, href?: string): BodyNode => ({
  ...{ type: 'text', text: words },
  ...(href !== undefined && { marks: [{ type: 'link', attrs: { href } }] }),
})
const opening: BodyNode = { type: 'paragraph', attrs: { id: 'opening' }, content: [text('Steel rose.')] }
const paragraph = (...content: BodyNode[]): BodyNode => ({
  type: 'paragraph',
  attrs: { id: 'para1' },
  content,
})
const heading = (level: number, words = 'Prices', id = `head${level}`): BodyNode => ({
  ...{ type: 'heading', attrs: { id, level } },
  content: words === '' ? [] : [text(words)],
})
const picture = (words: Partial<Record<'alt' | 'caption' | 'credit', string>>, id = 'pict1'): BodyNode => ({
  type: 'picture',
  attrs: { id, media: 'm', alt: 'A crane', caption: '', credit: '', ...words },
})
const use = { media: 'm', alt: 'A crane', caption: 'A crane at work', credit: 'Lin Yue' }

function written(given: Partial<ArticleContent> = {}, ...blocks: BodyNode[]): ArticleContent {
  const doc = { type: 'doc', content: [opening, ...blocks] }
  return contentOf({
    ...{ headline: 'Steel', slug: 'steel', sections: [1], body: { version: 1, doc } },
    ...given,
  })
}

/** What is found, in short: key, block or field, and whether it can be overridden. */
function found(content: ArticleContent, more: Partial<Facts> = {}) {
  return findingsOf(content, { ...facts, ...more }).map(({ key, field, block, mayOverride }) =>
    [key, block ?? field, mayOverride ? 'soft' : 'hard'].join(' '),
  )
}

/** In a body, after a first paragraph. */
const foundIn = (...blocks: BodyNode[]) => found(written({}, ...blocks))

describe('checks of an article', () => {
  it('find nothing in a whole one', () => {
    const blocks = [
      heading(2),
      heading(3),
      heading(2, 'Orders', 'head2b'),
      picture(use),
      paragraph(text('the count', '/en')),
    ]
    const whole = { lead: use, originality: 'reprint' as const }
    const source = { name: 'GNT', url: 'https://gnt.example/1', publishedOn: null, licence: null }
    expect(found(written({ ...whole, source }, ...blocks))).toEqual([])
    expect(found(written({ slug: '' }))).toEqual([])
  })

  it('ask for headline, section, text and choices before it is submitted', () => {
    const bare = contentOf({
      headline: '',
      slug: '',
      body: { version: 1, doc: { type: 'doc', content: [] } },
    })
    const findings = findingsOf(bare, { ...facts, conflicts: 2 })
    expect(findings.map(({ key, tier }) => [key, tier])).toEqual([
      ['noHeadline', 'submit'],
      ['noSection', 'submit'],
      ['noBody', 'submit'],
      ['conflicts', 'submit'],
    ])
    expect(findings.every(({ mayOverride }) => !mayOverride)).toBe(true)
  })

  it('ask for what it names, and for a section that has a name in its language', () => {
    expect(found(written(), { missing: [{ field: 'tags', key: 7 }] })).toEqual(['missing tags hard'])
    expect(found(written(), { section: 'unnamed' })).toEqual(['sectionUnnamed sections hard'])
    expect(found(written(), { section: 'archived' })).toEqual(['sectionArchived sections hard'])
    expect(found(written({ sections: [] }), { section: 'unnamed' })).toEqual(['noSection sections hard'])
  })

  it('name each field that is still half of something, once', () => {
    const half = {
      slug: 'Steel price!',
      canonical: 'https:',
      bylines: [
        { name: '', authorId: null, role: 'words' as const },
        { name: '', authorId: null, role: 'words' as const },
      ],
      source: { name: 'GNT', url: 'gnt', publishedOn: '2019', licence: null },
    }
    expect(found(written(half)).sort()).toEqual([
      'badSlug slug hard',
      'grammar bylines hard',
      'grammar canonical hard',
      'grammar source hard',
    ])
  })
})

describe('pictures', () => {
  it('need alternative text, wherever they stand', () => {
    const gallery = {
      type: 'gallery',
      attrs: { id: 'gall1' },
      content: [picture({}), picture({ alt: ' ' }, 'pict2')],
    }
    const box = {
      type: 'factBox',
      attrs: { id: 'box1', title: '' },
      content: [picture({ alt: '' }, 'pict3')],
    }
    const findings = findingsOf(written({ lead: { ...use, alt: '' } }, gallery, box), facts)
    expect(findings.map(({ key, field, block, params }) => [key, field, block, params.n])).toEqual([
      ['noAlt', 'lead', undefined, 0],
      ['noAlt', 'body', 'pict2', 2],
      ['noAlt', 'body', 'pict3', 3],
    ])
  })

  it('need a credit with a caption, and none without', () => {
    expect(foundIn(picture({ caption: 'At work' }))).toEqual(['noCredit pict1 soft'])
    expect(foundIn(picture({ caption: 'At work', credit: 'Lin Yue' }))).toEqual([])
    expect(foundIn(picture({}))).toEqual([])
    expect(found(written({ lead: { ...use, credit: '' } }))).toEqual(['noCredit lead soft'])
  })
})

describe('headings', () => {
  it('begin at the second level and leave none out', () => {
    expect(foundIn(heading(3))).toEqual(['headingFirst head3 soft'])
    expect(foundIn(heading(2), heading(4))).toEqual(['headingJump head4 soft'])
    expect(foundIn(heading(2), heading(3), heading(4), heading(2, 'Back', 'back1'))).toEqual([])
  })

  it('have words', () => {
    expect(foundIn(heading(2, ''))).toEqual(['emptyHeading head2 soft'])
    expect(foundIn(heading(2, '\u200b '))).toEqual(['emptyHeading head2 soft'])
  })

  it('of a fact box begin where they like, and leave none out', () => {
    const box = (...content: BodyNode[]) => ({
      type: 'factBox',
      attrs: { id: 'box1', title: 'Facts' },
      content,
    })
    expect(foundIn(heading(2), box(heading(4, 'In the box')))).toEqual([])
    expect(foundIn(box(heading(2), heading(4)))).toEqual(['headingJump head4 soft'])
  })
})

describe('links', () => {
  it.each([
    'click here',
    'Click here!',
    'here',
    'Read more →',
    'this link',
    '点击这里',
    '点此',
    '这里',
    '请点击',
    '查看详情',
    '>>查看详情',
    '【点击这里】',
  ])('“%s” does not say where it leads', (words) =>
    expect(foundIn(paragraph(text('See '), text(words, '/en')))).toEqual(['vagueLink para1 soft']),
  )

  it.each([
    'here are the figures',
    'the association’s count',
    '查看详情页面的说明',
    '这里的钢厂',
    '10月订单统计',
  ])('“%s” says it', (words) => expect(foundIn(paragraph(text(words, '/en')))).toEqual([]))

  it('without words are empty', () => {
    expect(foundIn(paragraph(text('See'), text(' \u200b', '/en')))).toEqual(['emptyLink para1 soft'])
  })

  it('are one link where several pieces lead to the same place', () => {
    const bold = { ...text('here', '/en') }
    bold.marks = [...bold.marks!, { type: 'bold' }]
    expect(foundIn(paragraph(text('The figures are ', '/en'), bold))).toEqual([])
    expect(foundIn(paragraph(text('Figures ', '/zh'), bold))).toEqual(['vagueLink para1 soft'])
    expect(foundIn(paragraph(text('here', '/en'), text(' and '), text('here', '/en')))).toHaveLength(2)
  })

  it('in a footnote are found in its paragraph', () => {
    const footnote = { type: 'footnote', attrs: { id: 'foot1' }, content: [text('here', '/en')] }
    expect(foundIn(paragraph(text('Steel'), footnote))).toEqual(['vagueLink para1 soft'])
  })
})

describe('tables and sources', () => {
  const cell = (type: string, words: string) => ({
    ...{ type, attrs: { align: 'left' } },
    content: [{ type: 'paragraph', attrs: { id: `c${words}xxxx` }, content: words ? [text(words)] : [] }],
  })
  const table = (...heads: string[]) => ({
    ...{ type: 'table', attrs: { id: 'tabl1' } },
    content: [
      { type: 'tableRow', content: heads.map((words) => cell('tableHeader', words)) },
      { type: 'tableRow', content: heads.map(() => cell('tableCell', 'x')) },
    ],
  })

  it('a header row has words in one of its cells', () => {
    const keys = (...heads: string[]) =>
      foundIn(table(...heads)).filter((one) => one.startsWith('emptyTableHeader'))
    expect(keys('', '')).toEqual(['emptyTableHeader tabl1 soft'])
    expect(keys('', 'Tonnes')).toEqual([])
  })

  it('a reprint names its source and leads to the original', () => {
    const source = { name: 'GNT', url: null, publishedOn: null, licence: null }
    expect(found(written({ originality: 'reprint' }))).toEqual(['noSource source soft'])
    expect(found(written({ originality: 'reprint', source }))).toEqual(['noSourceLink source soft'])
    expect(found(written({ source }))).toEqual([])
  })
})
