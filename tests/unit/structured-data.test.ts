import { beforeEach, describe, expect, it } from 'vitest'
import { articleData } from '#server/structured-article.ts'
import { breadcrumbData, siteData } from '#server/structured-data.ts'
import { articleView, drawable, NOVEMBER, settings } from '#tests/outlet-samples.ts'

const SITE = 'https://news.example.org'
const facts = {
  settings: { ...settings, 'publisher.name': 'Lanhu Press' },
  locale: 'en' as const,
  logo: drawable,
}

describe('structured data', () => {
  beforeEach(() => {
    process.env.SITE_URL = SITE
  })

  it('of an article says who, when and where', () => {
    const article = articleView({
      headline: 'x'.repeat(200),
      bylines: [
        { name: 'Lin Yue', authorId: 1, role: 'words', slug: 'lin-yue' },
        { name: 'Wu', authorId: null, role: 'editing', slug: null },
      ],
      picture: { ...drawable, alt: '', caption: 'A mill', credit: 'Wu' },
      notes: [
        { version: 2, kind: 'correction', at: NOVEMBER + 1000, note: 'It was three.' },
        { version: 3, kind: 'update', at: NOVEMBER + 2000, note: 'More.' },
      ],
    })
    const data = articleData(article, facts) as Record<string, unknown>
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      url: `${SITE}/en/news/orders-rise`,
      datePublished: '2026-11-20T20:00:00+08:00',
      dateModified: '2026-11-20T20:00:00+08:00',
      inLanguage: 'en',
      articleSection: 'Industry news',
      wordCount: 4,
      isAccessibleForFree: true,
      author: [{ '@type': 'Person', name: 'Lin Yue', url: `${SITE}/en/authors/lin-yue` }],
      editor: [{ name: 'Wu' }],
      publisher: { name: 'Lanhu Press', logo: { url: `${SITE}/media/p-1600.jpg` } },
      image: [{ url: `${SITE}/media/p-1600.jpg`, width: 1600, caption: 'A mill', creditText: 'Wu' }],
      correction: [
        { '@type': 'CorrectionComment', text: 'It was three.', datePublished: '2026-11-20T20:00:01+08:00' },
      ],
    })
    expect([...(data.headline as string)]).toHaveLength(110)
    expect(data).not.toHaveProperty('dateline')
  })

  it('of a reprint says what it is based on, of others what they cite', () => {
    const source = { name: 'GNT', url: 'https://gnt.example/1', publishedOn: '2019-07-30', licence: null }
    const work = { url: source.url, datePublished: '2019-07-30', publisher: { name: 'GNT' } }
    const reprint = articleData(articleView({ source, originality: 'reprint' }), facts)
    expect(reprint).toMatchObject({ isBasedOn: work, sourceOrganization: { name: 'GNT' } })
    expect(reprint).toMatchObject({ author: [{ '@type': 'Organization', name: 'GNT' }] })
    expect(reprint).not.toHaveProperty('citation')
    expect(articleData(articleView({ source }), facts)).toMatchObject({ citation: work })
  })

  it('tells the translation from what was translated', () => {
    const translations = [{ locale: 'zh', slug: 'a', headline: '甲', indexed: true }]
    const works = [{ url: `${SITE}/zh/news/a`, inLanguage: 'zh-Hans', headline: '甲' }]
    expect(articleData(articleView({ translations }), facts)).toMatchObject({ workTranslation: works })
    const bylines = [{ name: 'Chen', authorId: null, role: 'translation' as const, slug: null }]
    const translated = articleData(articleView({ translations, bylines }), facts)
    expect(translated).toMatchObject({ translationOfWork: works, translator: [{ name: 'Chen' }] })
    expect(translated).toMatchObject({ author: [{ name: 'Lanhu Press' }] })
  })

  it('of a breadcrumb and of the site', () => {
    expect(breadcrumbData([{ name: 'Front', path: '/en' }])).toMatchObject({
      itemListElement: [{ position: 1, name: 'Front', item: `${SITE}/en` }],
    })
    expect(siteData(facts)).toMatchObject({
      '@graph': [
        {
          '@type': 'WebSite',
          url: `${SITE}/en`,
          potentialAction: { target: { urlTemplate: `${SITE}/en/search?q={query}` } },
        },
        { '@type': 'NewsMediaOrganization', name: 'Lanhu Press' },
      ],
    })
  })
})
