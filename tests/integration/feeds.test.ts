import { beforeEach, describe, expect, it } from 'vitest'
import { addresses } from '#db/schema/addresses.ts'
import {
  liveArticles,
  liveArticleSections,
  liveArticleTags,
  liveMedia,
  liveSections,
  liveTags,
} from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { readFeed } from '#domain/feeds/reader.ts'
import { listFeed, siteFeed } from '#server/feed-answer.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { liveRow, NOVEMBER } from '#tests/outlet-samples.ts'
import { parsedXml, textsOf } from '#tests/xml.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Row = Parameters<typeof liveRow>[1]
const place = (row: { articleId: number; locale: string; shownAt: number }) => ({ ...row, position: 0 })

async function insert(rows: ReturnType<typeof liveRow>[]): Promise<void> {
  await transaction(async (db) => {
    for (let at = 0; at < rows.length; at += 100)
      await db.insert(liveArticles).values(rows.slice(at, at + 100))
  })
}

/** As a row published an hour after another with a lower id. */
const hourly = (articleId: number, change: Row = {}) =>
  liveRow(articleId, {
    shownAt: NOVEMBER + articleId * HOUR,
    recordedAt: NOVEMBER + articleId * HOUR,
    ...change,
  })

const slugs = async (...asked: Parameters<typeof readFeed>) =>
  (await readFeed(...asked)).map((item) => item.slug)

describe('feeds', () => {
  useFreshDatabase()
  beforeEach(() => {
    process.env.SITE_URL = 'https://news.example.org'
  })

  it('have the newest first, thirty of them, live ones of the language', async () => {
    const others = [
      hourly(90, { state: 'withdrawn' }),
      hourly(91, { locale: 'zh' }),
      hourly(92, { state: 'expired' }),
    ]
    await insert([...Array.from({ length: 40 }, (_, at) => hourly(at + 1)), ...others])
    const found = await slugs('en', { kind: 'latest' })
    expect(found).toHaveLength(30)
    expect(found.slice(0, 2)).toEqual(['piece-40', 'piece-39'])
    expect(found.at(-1)).toBe('piece-11')
  })

  it('put back-dated pieces where their date belongs, and others by when they were published', async () => {
    await insert([
      hourly(1),
      hourly(2),
      // Imported just now.
      liveRow(3, { shownAt: NOVEMBER - 2000 * DAY, recordedAt: NOVEMBER + 9 * HOUR }),
      // Written yesterday, published last.
      liveRow(4, { shownAt: NOVEMBER - DAY, recordedAt: NOVEMBER + 8 * HOUR }),
    ])
    expect(await slugs('en', { kind: 'latest' })).toEqual(['piece-4', 'piece-2', 'piece-1', 'piece-3'])
  })

  it('find a late piece behind hundreds with later dates', async () => {
    const many = Array.from({ length: 450 }, (_, at) =>
      liveRow(at + 1, { shownAt: NOVEMBER + at * 1000, recordedAt: NOVEMBER + at * 1000 }),
    )
    await insert([...many, liveRow(900, { shownAt: NOVEMBER - DAY, recordedAt: NOVEMBER + HOUR })])
    expect((await slugs('en', { kind: 'latest' }))[0]).toBe('piece-900')
  })

  it('of a section hold each piece of it and of those below once', async () => {
    const rows = [hourly(1), hourly(2), hourly(3)]
    await insert(rows)
    await transaction(async (db) => {
      await db.insert(liveArticleSections).values([
        { ...place(rows[0]!), sectionId: 10 },
        { ...place(rows[1]!), sectionId: 11 },
        { ...place(rows[1]!), sectionId: 10, position: 1 },
      ])
    })
    expect(await slugs('en', { kind: 'sections', ids: [10, 11] })).toEqual(['piece-2', 'piece-1'])
  })

  it('carry words, tags and pictures of each piece', async () => {
    const body = bodyOfParagraphs(['Whole text.'])
    body.doc.content!.push({
      type: 'picture',
      attrs: { id: 'p', media: 'm2', alt: '', caption: '', credit: '' },
    })
    const row = hourly(1, { body, lead: { media: 'm1', alt: 'Lead', caption: '', credit: '' } })
    await insert([row])
    const medium = {
      publicName: 'o.jpg',
      type: 'image/jpeg',
      bytes: 9,
      width: 4,
      height: 2,
      focalX: 50,
      focalY: 50,
    }
    await transaction(async (db) => {
      await db
        .insert(liveTags)
        .values({ tagId: 5, locale: 'en', name: 'Steel', slug: 'steel', description: '' })
      await db.insert(liveArticleTags).values({ ...place(row), tagId: 5 })
      await db.insert(liveMedia).values([
        { ...medium, uid: 'm1', variants: [] },
        { ...medium, uid: 'm2', variants: [] },
      ])
    })
    const [item] = await readFeed('en', { kind: 'tag', id: 5 })
    expect(item).toMatchObject({ tags: ['Steel'], picture: { alt: 'Lead', src: '/media/o.jpg' }, body })
    expect([...item!.pictures.keys()]).toEqual(['m2'])
  })

  it('answer as RSS, for lists by their slug, and lead on where it has changed', async () => {
    const row = hourly(1)
    await insert([row])
    await transaction(async (db) => {
      const words = { parentId: null, position: 0, name: '行业新闻', slug: '行业', description: '' }
      await db.insert(liveSections).values({ ...words, sectionId: 10, locale: 'zh' })
      const address = { locale: 'zh', kind: 'section' as const, targetId: 10, createdAt: 0 }
      await db.insert(addresses).values([
        { ...address, slug: '行业', state: 'current' },
        { ...address, slug: '旧', state: 'moved' },
      ])
    })
    const site = await siteFeed('en')
    expect(site.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
    expect(textsOf(parsedXml(await site.text()), 'guid')).toEqual([`urn:uuid:${row.uid}`])
    const section = await listFeed('zh', 'sections', encodeURIComponent('行业'))
    expect(textsOf(parsedXml(await section.text()), 'title')[0]).toBe('行业新闻 - News')
    const moved = await listFeed('zh', 'sections', encodeURIComponent('旧'))
    expect([moved.status, moved.headers.get('Location')]).toEqual([
      301,
      '/zh/sections/%E8%A1%8C%E4%B8%9A/feed.xml',
    ])
    const unknown = [
      listFeed('zh', 'tags', 'none'),
      listFeed('zh', 'authors', '%ff'),
      siteFeed('xx'),
      listFeed('xx', 'tags', 'a'),
    ]
    for (const answer of await Promise.all(unknown)) expect(answer.status).toBe(404)
  })
})
