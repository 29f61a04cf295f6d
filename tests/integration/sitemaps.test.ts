import { beforeEach, describe, expect, it } from 'vitest'
import {
  liveArticles,
  liveArticleTags,
  liveMonths,
  livePages,
  liveSections,
  liveTags,
} from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { readSitemapLists, readSitemapMonth } from '#domain/sitemaps/reader.ts'
import { readVersions } from '#domain/translations/reader.ts'
import { sitemapFile, sitemapIndex } from '#server/sitemaps.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { liveRow, NOVEMBER } from '#tests/outlet-samples.ts'
import { parsedXml, textsOf } from '#tests/xml.ts'

const SITE = 'https://news.example.org'

/** Two versions of a story, and pieces that search engines should not know of. */
async function insertNews(): Promise<void> {
  await transaction(async (db) => {
    await db.insert(liveArticles).values([
      liveRow(1, { storyId: 1, changedAt: NOVEMBER + 1000 }),
      liveRow(2, { storyId: 1, locale: 'zh', slug: '钢价' }),
      // The first instant of November in Shanghai.
      liveRow(3, { shownAt: Date.UTC(2026, 9, 31, 16), slug: 'first-of-november' }),
      liveRow(4, { shownAt: Date.UTC(2026, 9, 31, 16) - 1, slug: 'last-of-october' }),
      liveRow(5, { noindex: true }),
      liveRow(6, { canonical: 'https://gnt.example/1' }),
      liveRow(7, { state: 'withdrawn' }),
      liveRow(8, { storyId: 1, locale: 'en', state: 'expired' }),
    ])
    await db.insert(liveMonths).values([
      { locale: 'en', month: '2026-11', count: 4 },
      { locale: 'en', month: '2026-10', count: 1 },
      { locale: 'zh', month: '2026-11', count: 1 },
    ])
  })
}

describe('sitemaps', () => {
  useFreshDatabase()
  beforeEach(() => {
    process.env.SITE_URL = SITE
  })

  it('have the articles of a month in the zone of the site, with their languages', async () => {
    await insertNews()
    const versions = [
      { locale: 'en', slug: 'piece-1' },
      { locale: 'zh', slug: '钢价' },
    ]
    expect(await readSitemapMonth('en', '2026-11', 0)).toEqual([
      { kind: 'article', slug: 'piece-1', changedAt: NOVEMBER + 1000, versions },
      {
        kind: 'article',
        slug: 'first-of-november',
        changedAt: NOVEMBER,
        versions: [{ locale: 'en', slug: 'first-of-november' }],
      },
    ])
    expect((await readSitemapMonth('en', '2026-10', 0))?.map((entry) => entry.slug)).toEqual([
      'last-of-october',
    ])
    expect(await readSitemapMonth('en', '2026-11', 1)).toBeNull()
    expect(await readSitemapMonth('en', '2026-09', 0)).toBeNull()
    expect(await readSitemapMonth('en', '2026-99', 0)).toBeNull()
  })

  it('go on in a second file', async () => {
    await transaction(async (db) => {
      for (let at = 0; at < 10_010; at += 70) {
        const length = Math.min(70, 10_010 - at)
        await db.insert(liveArticles).values(Array.from({ length }, (_, more) => liveRow(at + more + 1)))
      }
      await db.insert(liveMonths).values({ locale: 'en', month: '2026-11', count: 10_010 })
    })
    const files = textsOf(parsedXml(await sitemapIndex()), 'loc')
    expect(files.slice(1, 3)).toEqual([
      `${SITE}/sitemaps/en-2026-11.xml`,
      `${SITE}/sitemaps/en-2026-11-2.xml`,
    ])
    const second = textsOf(parsedXml((await sitemapFile('en-2026-11-2.xml'))!), 'loc')
    expect(second).toHaveLength(10)
    expect(second.at(-1)).toBe(`${SITE}/en/news/piece-1`)
  })

  it('have lists that lead to something', async () => {
    await insertNews()
    await transaction(async (db) => {
      const tag = { name: '', description: '' }
      await db.insert(liveTags).values([
        { ...tag, tagId: 1, locale: 'en', slug: 'steel' },
        { ...tag, tagId: 1, locale: 'zh', slug: '钢' },
        { ...tag, tagId: 2, locale: 'en', slug: 'unused' },
      ])
      const tagged = { articleId: 1, tagId: 1, shownAt: NOVEMBER, position: 0 }
      await db.insert(liveArticleTags).values([{ ...tagged, locale: 'en' }])
      const place = { parentId: null, position: 0 }
      await db.insert(liveSections).values({ ...tag, ...place, sectionId: 1, locale: 'en', slug: 'industry' })
      const page = { ...tag, position: 0, inFooter: true, body: bodyOfParagraphs(['x']), updatedAt: NOVEMBER }
      await db.insert(livePages).values({ ...page, pageId: 1, locale: 'en', slug: 'about' })
    })
    const { entries, parts } = await readSitemapLists('en', 0)
    expect(parts).toBe(1)
    expect(entries).toEqual([
      { kind: 'section', slug: 'industry', changedAt: null, versions: [{ locale: 'en', slug: 'industry' }] },
      { kind: 'page', slug: 'about', changedAt: NOVEMBER, versions: [{ locale: 'en', slug: 'about' }] },
      { kind: 'tag', slug: 'steel', changedAt: null, versions: [{ locale: 'en', slug: 'steel' }] },
    ])
    expect((await readVersions('tags', 1)).map((version) => version.slug)).toEqual(['steel', '钢'])
    expect(textsOf(parsedXml((await sitemapFile('en-lists.xml'))!), 'loc')).toEqual([
      `${SITE}/en`,
      `${SITE}/en/sections/industry`,
      `${SITE}/en/pages/about`,
      `${SITE}/en/tags/steel`,
      `${SITE}/en/archive/2026/11`,
      `${SITE}/en/archive/2026/10`,
    ])
  })

  it('name each file in the index, and each file is there', async () => {
    await insertNews()
    const files = textsOf(parsedXml(await sitemapIndex()), 'loc')
    const names = files.map((file) => file.slice(`${SITE}/sitemaps/`.length))
    expect(names).toEqual([
      'en-lists.xml',
      'en-2026-11.xml',
      'en-2026-10.xml',
      'zh-lists.xml',
      'zh-2026-11.xml',
    ])
    for (const name of names)
      expect(textsOf(parsedXml((await sitemapFile(name))!), 'loc').length).toBeGreaterThan(0)
    const unknown = [
      '',
      'en.xml',
      'xx-lists.xml',
      'en-2026-12.xml',
      'en-lists-2.xml',
      'en-lists-1.xml',
      'en-2026-11-0.xml',
      'en-2026-11.xml.gz',
    ]
    for (const name of unknown) expect(await sitemapFile(name), name).toBeNull()
  })

  it('write languages and dates as the protocol has them', async () => {
    await insertNews()
    const xml = parsedXml((await sitemapFile('zh-2026-11.xml'))!)
    expect(textsOf(xml, 'loc')).toEqual([`${SITE}/zh/news/%E9%92%A2%E4%BB%B7`])
    expect(textsOf(xml, 'lastmod')).toEqual(['2026-11-20T12:00:00.000Z'])
    const links = [...xml.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')]
    expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
      ['en', `${SITE}/en/news/piece-1`],
      ['zh-Hans', `${SITE}/zh/news/%E9%92%A2%E4%BB%B7`],
      ['x-default', `${SITE}/en/news/piece-1`],
    ])
  })
})
