import { expect, test } from 'vitest'
import { canonicalAddress, isReserved, isSiteShape, spellingsOf } from '#domain/addresses/shapes.ts'
import { localeCodes } from '#i18n/locales.ts'
import {
  archivePath,
  archivesPath,
  articlePath,
  authorPath,
  feedPath,
  frontPath,
  pagePath,
  searchPath,
  sectionPath,
  tagPath,
} from '#i18n/paths.ts'

test.each(localeCodes)('all addresses the site makes in %s are its own', (locale) => {
  const paths = [
    frontPath(locale),
    articlePath(locale, '钢价 a/b'),
    sectionPath(locale, 'a'),
    tagPath(locale, 'a'),
    authorPath(locale, 'a'),
    pagePath(locale, 'about'),
    searchPath(locale),
    archivesPath(locale),
    archivePath(locale, '2019-07'),
    feedPath(locale),
    ...(['sections', 'tags', 'authors'] as const).map((kind) => feedPath(locale, { kind, slug: '钢' })),
  ]
  for (const path of paths) expect(isSiteShape(path), path).toBe(true)
})

test.each([
  '/',
  '/fr',
  '/en/2019/a.html',
  '/en/news',
  '/en/news/2019/a.html',
  '/en/news/a/feed.xml',
  '/en/archive/a',
  '/english',
])('%s may have been an old site’s', (path) => expect(isSiteShape(path)).toBe(false))

test.each([
  '/',
  '/?',
  '//',
  '/en/',
  '/zh/search?q=a',
  '/media/a',
  '/admin/setup',
  '/theme/a.css',
  '/sitemaps/',
  '/sitemap.xml',
  '/_next/a',
  '/api/a',
  '/healthz',
  '/readyz',
  '/x/../en',
])('%s is reserved', (address) => expect(isReserved(address)).toBe(true))

test.each([
  '/?p=1',
  '/mediathek',
  '/apis',
  '/en/2019/a.html?b',
  '/news.asp?id=12',
  'https://other.example/en',
])('%s is not reserved', (address) => expect(isReserved(address)).toBe(false))

test.each([
  ['/old/', '/old'],
  ['/a//b/./c/../?id=1', '/a/b?id=1'],
  ['/旧?题=闻', '/%E6%97%A7?%E9%A2%98=%E9%97%BB'],
  ['/%e6%97%a7', '/%E6%97%A7'],
  ['/%D0%C2?t=%D0%C2', '/%D0%C2?t=%D0%C2'],
  ['/a?', '/a'],
  ['https://other.example/a/', 'https://other.example/a/'],
])('%s is %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical)
  expect(canonicalAddress(canonical)).toBe(canonical)
  expect(spellingsOf(address)).toEqual(expect.arrayContaining([address, canonical]))
})
