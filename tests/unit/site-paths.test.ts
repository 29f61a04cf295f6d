import { describe, expect, it } from 'vitest'
import {
  archivePath,
  articlePath,
  authorPath,
  beforePath,
  feedPath,
  pagePath,
  searchPath,
  sectionPath,
  tagPath,
} from '#i18n/paths.ts'
import { absolute, absoluteTarget } from '#server/site-address.ts'

describe('addresses of the site', () => {
  it('have the same words in every language and slugs percent-encoded', () => {
    expect(articlePath('zh', '钢价上涨')).toBe('/zh/news/%E9%92%A2%E4%BB%B7%E4%B8%8A%E6%B6%A8')
    expect(sectionPath('zh', '行业')).toBe('/zh/sections/%E8%A1%8C%E4%B8%9A')
    expect(tagPath('en', 'steel')).toBe('/en/tags/steel')
    expect(authorPath('en', 'lin-yue')).toBe('/en/authors/lin-yue')
    expect(pagePath('en', 'about')).toBe('/en/pages/about')
    expect(archivePath('en', '2019-07')).toBe('/en/archive/2019/07')
    expect(feedPath('en')).toBe('/en/feed.xml')
    expect(feedPath('zh', { kind: 'tags', slug: '钢' })).toBe('/zh/tags/%E9%92%A2/feed.xml')
  })

  it('let nothing in a slug or query end the part it stands in', () => {
    expect(articlePath('en', 'a/../b?c#d')).toBe('/en/news/a%2F..%2Fb%3Fc%23d')
    expect(searchPath('en', 'a&b=c #1')).toBe('/en/search?q=a%26b%3Dc%20%231')
    expect(searchPath('en')).toBe('/en/search')
    expect(beforePath('/en/tags/steel', 'k1.z')).toBe('/en/tags/steel?before=k1.z')
  })

  it('take half a character in a query', () => {
    expect(searchPath('en', 'a\ud800')).toBe('/en/search?q=a%EF%BF%BD')
  })

  it('become whole by SITE_URL', () => {
    process.env.SITE_URL = 'https://news.example.org/'
    expect(absolute('/en')).toBe('https://news.example.org/en')
    expect(absoluteTarget('/en/pages/about', '/en/news/a')).toBe('https://news.example.org/en/pages/about')
    expect(absoluteTarget('#n1', '/en/news/a')).toBe('https://news.example.org/en/news/a#n1')
    expect(absoluteTarget('mailto:a@example.org', '/en/news/a')).toBe('mailto:a@example.org')
  })
})
