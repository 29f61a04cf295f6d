import { beforeEach, describe, expect, it } from 'vitest'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import {
  absenceMetadata,
  articleMetadata,
  frontMetadata,
  listMetadata,
  pageMetadata,
  searchMetadata,
} from '#server/site-metadata.ts'
import { articleView, drawable, NOVEMBER, settings } from '#tests/outlet-samples.ts'

const SITE = 'https://news.example.org'
const translation = { locale: 'zh', slug: '订单上升', headline: '订单上升', indexed: true }

describe('the head of a page', () => {
  beforeEach(() => {
    process.env.SITE_URL = SITE
  })

  it('of an article names its versions alike in each of them', () => {
    const en = articleMetadata(articleView({ translations: [translation] }), settings, 'en')
    const back = { locale: 'en', slug: 'orders-rise', headline: 'Orders rise', indexed: true }
    const zh = articleMetadata(articleView({ ...translation, translations: [back] }), settings, 'zh')
    expect(en.alternates?.languages).toEqual({
      en: `${SITE}/en/news/orders-rise`,
      'zh-Hans': `${SITE}/zh/news/%E8%AE%A2%E5%8D%95%E4%B8%8A%E5%8D%87`,
      'x-default': `${SITE}/en/news/orders-rise`,
    })
    expect(zh.alternates?.languages).toEqual(en.alternates?.languages)
    expect(en.alternates?.canonical).toBe(`${SITE}/en/news/orders-rise`)
    expect(en.title).toEqual({ absolute: 'Orders rise – The Lanhu News' })
    expect(en.robots).toMatchObject({ index: true })
  })

  it('of an article names no version that names none back', () => {
    const hidden = articleView({ translations: [{ ...translation, indexed: false }] })
    expect(articleMetadata(hidden, settings, 'en').alternates?.languages).not.toHaveProperty('zh-Hans')
  })

  it('in a language that readers are not offered is not to be found, and no other version names it', () => {
    const english = { ...settings, 'site.languages': ['en' as const] }
    const both = articleView({ translations: [translation] })
    const { alternates, robots } = articleMetadata(both, english, 'en')
    expect(alternates?.languages).not.toHaveProperty('zh-Hans')
    expect(robots).toMatchObject({ index: true })
    const hidden = articleMetadata(articleView(translation), english, 'zh')
    expect(hidden.robots).toEqual({ index: false, follow: true })
    expect(frontMetadata(english, 'zh').robots).toEqual({ index: false, follow: true })
    expect(frontMetadata(english, 'en').alternates?.languages).toEqual({
      en: `${SITE}/en`,
      'x-default': `${SITE}/en`,
    })
  })

  it('of an article whose canonical address is elsewhere says so, and no versions', () => {
    const elsewhere = articleView({ canonical: 'https://gnt.example/1', translations: [translation] })
    const { alternates } = articleMetadata(elsewhere, settings, 'en')
    expect(alternates).toMatchObject({ canonical: 'https://gnt.example/1', languages: {} })
    const { robots } = articleMetadata(articleView({ noindex: true }), settings, 'en')
    expect(robots).toEqual({ index: false, follow: true })
  })

  it('of an article has Open Graph with dates in the zone of the site and a wide picture', () => {
    const article = articleView({
      picture: { ...drawable, alt: 'A mill', caption: '', credit: '' },
      updatedAt: NOVEMBER + 60_000,
      tags: [{ name: 'Steel', slug: 'steel' }],
      translations: [translation],
      bylines: [{ name: 'Lin Yue', authorId: 1, role: 'words', slug: 'lin-yue' }],
    })
    const { openGraph, twitter } = articleMetadata(article, settings, 'en')
    expect(openGraph).toMatchObject({
      type: 'article',
      locale: 'en_GB',
      alternateLocale: ['zh_CN'],
      publishedTime: '2026-11-20T20:00:00+08:00',
      modifiedTime: '2026-11-20T20:01:00+08:00',
      section: 'Industry news',
      tags: ['Steel'],
      authors: [`${SITE}/en/authors/lin-yue`],
      images: [
        { url: `${SITE}/media/p-1600.jpg`, width: 1600, height: 1067, alt: 'A mill', type: 'image/jpeg' },
      ],
    })
    expect(twitter).toEqual({ card: 'summary_large_image', images: [`${SITE}/media/p-1600.jpg`] })
  })

  it('of an article without a standfirst describes it by its beginning', () => {
    const body = bodyOfParagraphs(['Steel '.repeat(60).trim()])
    const { description } = articleMetadata(articleView({ standfirst: '', body }), settings, 'en')
    expect(description).toMatch(/^Steel .*Steel…$/)
    expect([...description!].length).toBeLessThanOrEqual(200)
  })

  it('of a list has its versions on the first page alone; later pages are not to be found', () => {
    const list = {
      path: '/en/tags/steel',
      title: 'Steel',
      description: '',
      settings,
      locale: 'en' as const,
      versions: [
        { locale: 'en', path: '/en/tags/steel' },
        { locale: 'zh', path: '/zh/tags/%E9%92%A2' },
      ],
      feed: '/en/tags/steel/feed.xml',
    }
    const first = listMetadata({ ...list, before: null })
    expect(first.alternates).toEqual({
      canonical: `${SITE}/en/tags/steel`,
      languages: {
        en: `${SITE}/en/tags/steel`,
        'zh-Hans': `${SITE}/zh/tags/%E9%92%A2`,
        'x-default': `${SITE}/en/tags/steel`,
      },
      types: {
        'application/rss+xml': [{ url: `${SITE}/en/tags/steel/feed.xml`, title: 'Steel – The Lanhu News' }],
      },
    })
    const second = listMetadata({ ...list, before: 'k1.z' })
    expect(second.alternates).toMatchObject({ canonical: `${SITE}/en/tags/steel?before=k1.z`, languages: {} })
    expect(second.robots).toEqual({ index: false, follow: true })
  })

  it('of the front, of standing pages, of searches and of nothing', () => {
    const front = frontMetadata({ ...settings, 'site.tagline': 'Every day' }, 'en')
    expect(front.title).toEqual({ absolute: 'The Lanhu News – Every day' })
    expect(front.alternates?.languages).toMatchObject({ 'zh-Hans': `${SITE}/zh`, 'x-default': `${SITE}/en` })
    const words = {
      name: '关于',
      slug: 'about',
      description: '',
      body: bodyOfParagraphs(['我们']),
      updatedAt: 0,
    }
    const page = pageMetadata({ ...words, pictures: new Map(), translations: [] }, settings, 'zh')
    expect(page).toMatchObject({ description: '我们', title: { absolute: '关于 - The Lanhu News' } })
    expect(searchMetadata('steel', settings, 'en')).toMatchObject({
      robots: { index: false },
      alternates: { canonical: `${SITE}/en/search` },
    })
    expect(absenceMetadata('Not here', settings, 'en').robots).toMatchObject({ index: false })
  })
})
