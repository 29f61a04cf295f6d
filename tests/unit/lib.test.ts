import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { EnvironmentError, readEnvironment } from '#lib/environment.ts'
import { hashOf } from '#lib/hash.ts'
import { dayOf, instantOf, isoOf, localOf, monthBounds, nextMidnight } from '#lib/instant.ts'
import { slugify } from '#lib/slugify.ts'
import { cleanText, slug } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'

describe('instants', () => {
  it('are what a wall clock in a zone shows', () => {
    const at = instantOf('2019-07-31T15:45:11', 'Asia/Shanghai')
    expect(at).toBe(Date.UTC(2019, 6, 31, 7, 45, 11))
    expect(localOf(at, 'Asia/Shanghai')).toBe('2019-07-31T15:45:11')
    expect(isoOf(at, 'Asia/Shanghai')).toBe('2019-07-31T15:45:11+08:00')
    expect(dayOf(at, 'America/New_York')).toBe('2019-07-31')
    expect(() => instantOf('2019-02-31', 'Asia/Shanghai')).toThrow(RangeError)
  })

  it('are none where clocks skip the time, and the first where they show it twice', () => {
    expect(() => instantOf('2026-03-29T02:30', 'Europe/Berlin')).toThrow(RangeError)
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    // A day without midnight begins at one.
    expect(instantOf('2018-11-04', 'America/Sao_Paulo')).toBe(Date.UTC(2018, 10, 4, 3))
  })

  it('bound a month in its zone, a change of the clocks included', () => {
    const { from, until } = monthBounds(2026, 3, 'Europe/Berlin')
    expect((until - from) / 3_600_000).toBe(31 * 24 - 1)
    expect(() => monthBounds(2026, 13, 'UTC')).toThrow(RangeError)
  })

  it('have a next day in their zone, however long this one is', () => {
    const hours = (local: string, zone: string) => {
      const at = instantOf(local, zone)
      return (nextMidnight(at, zone) - at) / 3_600_000
    }
    expect(hours('2026-11-20T12:00', 'Asia/Shanghai')).toBe(12)
    // Midnight itself is the day that begins.
    expect(hours('2026-11-20', 'Asia/Shanghai')).toBe(24)
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23)
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25)
    // Clocks were put forward at midnight: the 4th began at one.
    expect(hours('2018-11-03T23:00', 'America/Sao_Paulo')).toBe(1)
    expect(
      localOf(
        nextMidnight(instantOf('2018-11-03', 'America/Sao_Paulo'), 'America/Sao_Paulo'),
        'America/Sao_Paulo',
      ),
    ).toBe('2018-11-04T01:00:00')
  })
})

describe('cursors', () => {
  it('come back as they were written, and nothing else is one', () => {
    const at = fc.integer({ min: -(2 ** 45), max: 2 ** 45 })
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 0x7fffffff }), (moment, id) => {
        expect(readCursor(writeCursor({ at: moment, id }))).toEqual({ at: moment, id })
      }),
    )
    for (const text of ['', '.', 'x', '1.', '00.1', '-0.1', '1.1.1', 'zzzzzzzzzzz.1', "1' or 1=1"]) {
      expect(readCursor(text), text).toBeNull()
    }
  })
})

describe('slugs', () => {
  it('are made of English and Chinese titles', () => {
    expect(slugify('Li Keqiang: Internet + manufacturing')).toBe('li-keqiang-internet-manufacturing')
    expect(slugify('重庆银行行长')).toBe('chong-qing-yin-hang-hang-zhang')
    expect(slugify('Café — crème brûlée’s day')).toBe('cafe-creme-brulees-day')
    expect(slugify('……')).toBe('')
  })

  it('are always such that an address takes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const made = slugify(title)
        expect(made === '' || slug.safeParse(made).success).toBe(true)
        expect(made.length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

describe('texts', () => {
  it('lose what engines and readers cannot take', () => {
    expect(cleanText('a\u0000b\r\nc\ud800')).toBe('ab\nc\ufffd')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanText(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('hashes and uids', () => {
  it('are the same for any order of keys', () => {
    expect(hashOf({ a: 1, b: [1, { c: 2, d: null }] })).toBe(hashOf({ b: [1, { d: null, c: 2 }], a: 1 }))
  })

  it('sort by time and say that they are version 7', () => {
    const uids = [1, 2, 3].map((minute) => newUid(minute * 60_000))
    expect(uids.toSorted()).toEqual(uids)
    expect(uids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://localhost:3000',
      siteUrlGiven: false,
      trustedProxies: [],
      sampleNews: true,
    })
    expect(readEnvironment({ DATA_DIR: '/srv/news' }).databaseUrl).toBe('file:/srv/news/masthead.db')
    expect(readEnvironment({ SITE_URL: 'https://news.example.org/' }).siteUrl).toBe(
      'https://news.example.org',
    )
    expect(readEnvironment({ SITE_URL: 'https://news.example.org/' }).siteUrlGiven).toBe(true)
    expect(readEnvironment({ TRUSTED_PROXIES: ' loopback, 10.0.0.0/8,::1' }).trustedProxies).toEqual([
      'loopback',
      '10.0.0.0/8',
      '::1',
    ])
  })

  it.each([
    ['PORT', '70000'],
    ['SITE_URL', 'news.example.org'],
    ['TRUSTED_PROXIES', 'loopback, proxy.example.org'],
    ['DATABASE_URL', 'mysql://x'],
    ['SAMPLE_NEWS', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s with a sentence that says what it should be', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError)
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value} cannot be used: it should be`)
  })
})
