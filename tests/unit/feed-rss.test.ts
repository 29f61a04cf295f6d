import { beforeEach, describe, expect, it } from 'vitest'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { rss } from '#server/feed.ts'
import { drawable, feedItemOf, NOVEMBER } from '#tests/outlet-samples.ts'
import { parsedXml, textsOf } from '#tests/xml.ts'

const head = {
  locale: 'zh' as const,
  title: '兰湖新闻',
  description: 'News & more <b>',
  copyright: '',
  path: '/zh',
  feedPath: '/zh/feed.xml',
}

describe('RSS', () => {
  beforeEach(() => {
    process.env.SITE_URL = 'https://news.example.org'
  })

  it('names itself, its language and its last change', async () => {
    const xml = parsedXml(await rss(head, [feedItemOf({ changedAt: NOVEMBER })], 0))
    expect(textsOf(xml, 'language')).toEqual(['zh-Hans'])
    expect(textsOf(xml, 'description')[0]).toBe('News & more <b>')
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Fri, 20 Nov 2026 12:00:00 GMT'])
    const self = xml.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')[0]!
    expect([self.getAttribute('rel'), self.getAttribute('href')]).toEqual([
      'self',
      'https://news.example.org/zh/feed.xml',
    ])
  })

  it('carries a piece whole, under its uid', async () => {
    const item = feedItemOf({
      slug: '钢价',
      bylines: [
        { name: 'Lin & Co', authorId: null, role: 'words' },
        { name: 'Not an author', authorId: null, role: 'editing' },
      ],
      section: 'Industry',
      tags: ['R&D'],
      source: { name: 'GNT', url: 'https://gnt.example/?a=1&b=2', publishedOn: null, licence: null },
      picture: { ...drawable, alt: 'A mill', caption: 'The mill', credit: 'Wu' },
    })
    const xml = parsedXml(await rss(head, [item], 0))
    const piece = xml.getElementsByTagName('item')[0]!
    expect(textsOf(piece, 'guid')).toEqual([`urn:uuid:${item.uid}`])
    expect(piece.getElementsByTagName('guid')[0]!.getAttribute('isPermaLink')).toBe('false')
    expect(textsOf(piece, 'link')).toEqual(['https://news.example.org/zh/news/%E9%92%A2%E4%BB%B7'])
    expect(textsOf(piece, 'dc:creator')).toEqual(['Lin & Co'])
    expect(textsOf(piece, 'category')).toEqual(['Industry', 'R&D'])
    expect(textsOf(piece, 'content:encoded')).toEqual([
      '<figure><img src="https://news.example.org/media/p-1600.jpg" alt="A mill" width="1600" height="1067">' +
        '<figcaption>The mill · Wu</figcaption></figure><p>Steel prices rose.</p>' +
        '<p><a href="https://gnt.example/?a=1&amp;b=2">来源：GNT</a></p>',
    ])
    const enclosure = piece.getElementsByTagName('enclosure')[0]!
    expect(enclosure.getAttribute('url')).toBe('https://news.example.org/media/p-1600.jpg')
    expect(enclosure.getAttribute('type')).toBe('image/jpeg')
    expect(enclosure.getAttribute('length')).toBe('0')
  })

  it('stays well-formed whatever the words are', async () => {
    const nasty = 'a ]]> b ]]> <script>&amp; &nbsp; \u0000\u0008\uffff\ud800 c'
    const item = feedItemOf({
      headline: nasty,
      standfirst: nasty,
      body: bodyOfParagraphs([nasty]),
      tags: [nasty],
      section: nasty,
    })
    const xml = parsedXml(
      await rss({ ...head, title: nasty, description: nasty, copyright: nasty }, [item], 0),
    )
    expect(textsOf(xml, 'content:encoded')[0]).toBe(
      '<p>a ]]&gt; b ]]&gt; &lt;script&gt;&amp;amp; &amp;nbsp;  c</p>',
    )
  })

  it('has all its namespaces where the only piece has no body', async () => {
    const bylines = [{ name: 'Lin', authorId: null, role: 'words' as const }]
    const xml = parsedXml(
      await rss(head, [feedItemOf({ body: bodyOfParagraphs([]), standfirst: '', bylines })], 0),
    )
    expect(xml.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'creator')).toHaveLength(1)
  })

  it('is a feed without pieces too', async () => {
    const xml = parsedXml(await rss(head, [], NOVEMBER))
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Fri, 20 Nov 2026 12:00:00 GMT'])
    expect(xml.getElementsByTagName('item')).toHaveLength(0)
  })
})
