import { describe, expect, test } from 'vitest'
import { countsAgain, isReading, isUid, readerHash, utcDay, WINDOW } from '#domain/views/rules.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const uid = '019af2b0-0000-7000-8000-000000000001'

describe('who reads', () => {
  test.each([
    ['a browser', firefox, [], true],
    ['a browser that says nothing of purpose', firefox, [undefined, undefined], true],
    ['no name at all', undefined, [], false],
    ['an empty name', '', [], false],
    ['Google', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', [], false],
    [
      'Baidu',
      'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
      [],
      false,
    ],
    ['curl', 'curl/8.5.0', [], false],
    ['a prefetch', firefox, ['prefetch'], false],
    ['a prerender', firefox, ['prefetch;prerender'], false],
    ['an old Safari preview', firefox, [undefined, 'preview'], false],
    ['an old Firefox prefetch', firefox, [undefined, undefined, 'prefetch'], false],
  ])('%s', (_, userAgent, purposes, reads) => {
    expect(isReading({ userAgent, purposes })).toBe(reads)
  })
})

describe('one reader counts once', () => {
  test('in thirty minutes', () => {
    expect(WINDOW).toBe(1_800_000)
    expect(countsAgain(undefined, 0)).toBe(true)
    expect(countsAgain(1000, 1000 + WINDOW - 1)).toBe(false)
    expect(countsAgain(1000, 1000 + WINDOW)).toBe(true)
  })

  test('by salt, address, browser and article, none of which can stand in for another', () => {
    const hashes = [
      readerHash('s', '10.0.0.1', 'a', uid),
      readerHash('t', '10.0.0.1', 'a', uid),
      readerHash('s', '10.0.0.2', 'a', uid),
      readerHash('s', '10.0.0.1', 'b', uid),
      readerHash('s', '10.0.0.1', 'a', uid.replace(/1$/, '2')),
      readerHash('s', '10.0.0.1a', '', uid),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(readerHash('s', '10.0.0.1', 'a', uid)).toBe(hashes[0])
    expect(hashes[0]).not.toContain('10.0.0.1')
  })
})

test('days turn at midnight UTC', () => {
  expect(utcDay(Date.UTC(2026, 0, 31, 23, 59, 59, 999))).toBe('2026-01-31')
  expect(utcDay(Date.UTC(2026, 1, 1))).toBe('2026-02-01')
})

test.each([
  [uid, true],
  [uid.toUpperCase(), false],
  [`${uid} `, false],
  ['', false],
  [12, false],
  [null, false],
  [{ toString: () => uid }, false],
])('uid %j', (value, is) => {
  expect(isUid(value)).toBe(is)
})
