import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localeOfPath, negotiateLocale } from '#delivery/language.ts'
import { canonicalPath, readTarget } from '#delivery/target.ts'

describe('what a request asks for', () => {
  test.each([
    ['/en/news/a?x=1', '/en/news/a', '?x=1', 'en', null],
    ['/en?', '/en', '', 'en', null],
    ['/', '/', '', '', null],
    ['?x', '/', '?x', '', null],
    ['http://other.example/en?a=b', '/en', '?a=b', 'en', null],
    ['http://other.example', '/', '', '', null],
    // Bytes of a request line arrive as Latin-1: this is 中 in UTF-8, then in GB18030.
    ['/\u00e4\u00b8\u00ad', '/%E4%B8%AD', '', '%E4%B8%AD', null],
    ['/\u00d6\u00d0', '/%D6%D0', '', '%D6%D0', 'unreadable'],
    ['/en/%ff', '/en/%ff', '', 'en', 'unreadable'],
    ['/en/%', '/en/%', '', 'en', 'unreadable'],
    ['/en/%ED%A0%80', '/en/%ED%A0%80', '', 'en', 'unreadable'],
    ['/en/a%00b', '/en/a%00b', '', 'en', 'unreadable'],
    ['/en?q=%00', '/en', '?q=%00', 'en', 'unreadable'],
    ['/en?q=%D6%D0&page=2', '/en', '?q=%EF%BF%BD%EF%BF%BD&page=2', 'en', null],
    ['*', '*', '', '', 'unreadable'],
  ])('%s', (url, path, query, first, problem) => {
    expect(readTarget(url)).toMatchObject({ path, query, first, problem })
  })

  test('8 KB are the most', () => {
    expect(readTarget(`/${'x'.repeat(8191)}`).problem).toBeNull()
    expect(readTarget(`/${'x'.repeat(8192)}`).problem).toBe('too long')
  })

  test('no request line throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (url) => void readTarget(url)))
  })
})

describe('the one spelling of a path', () => {
  test.each([
    ['/en/', '/en'],
    ['/', '/'],
    ['//', '/'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example/', '/evil.example'],
    ['/en//news///a//', '/en/news/a'],
    ['/en/./news/../tags/a', '/en/tags/a'],
    ['/en/%2e%2e/admin', '/admin'],
    ['/%E4%B8%AD', '/%E4%B8%AD'],
  ])('%s', (path, spelling) => {
    expect(canonicalPath(path)).toBe(spelling)
  })

  test('never leads to another host, and is its own spelling', () => {
    const odd = fc.array(
      fc.constantFrom('/', '\\', '.', '..', '%2e', 'evil.example', '%5c', '%2f', ':', '@', 'a'),
    )
    fc.assert(
      fc.property(odd, (parts) => {
        const spelling = canonicalPath(`/${parts.join('')}`)
        expect(new URL(spelling, 'http://here.example').host).toBe('here.example')
        expect(spelling).toMatch(/^\/(?![/\\])/)
        expect(canonicalPath(spelling)).toBe(spelling)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the language for a reader', () => {
  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh-TW,en;q=0.5', 'zh'],
    ['en-GB', 'en'],
    ['de,zh;q=0.2', 'zh'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['@@,;;q=', 'en'],
  ])('%s', (header, locale) => {
    expect(negotiateLocale(header, 'en')).toBe(locale)
  })

  test('falls back to the default of the site', () => {
    expect(negotiateLocale('fr', 'zh')).toBe('zh')
  })

  test('is one of those readers are offered', () => {
    expect(negotiateLocale('zh-CN', 'en', ['en'])).toBe('en')
    expect(negotiateLocale('zh-CN,en;q=0.5', 'zh', ['zh', 'en'])).toBe('zh')
  })

  test.each([
    ['/en', 'en'],
    ['/zh/news/a', 'zh'],
    ['/zh?x', 'zh'],
    ['/EN', null],
    ['/english', null],
    ['/', null],
    ['', null],
  ])('is that of the address %s', (path, locale) => {
    expect(localeOfPath(path)).toBe(locale)
  })
})
