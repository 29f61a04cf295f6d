import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { sendRaw } from '#tests/raw.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

type Front = Awaited<ReturnType<typeof openFront>>
let front: Front

async function open(site: Parameters<typeof openFront>[1] = {}): Promise<void> {
  front = await openFront(async (_, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end('<!DOCTYPE html><html><main>A page.</main></html>')
  }, site)
}
afterEach(() => front.close())

async function get(path: string, headers: Record<string, string>, method = 'GET') {
  const answered = await front.ask(path, { method, headers })
  return [answered.status, answered.headers.location]
}

describe('at an address that was said', () => {
  beforeEach(() => open({ site: { siteUrlGiven: true, trustedProxies: ['loopback'] } }))

  test.each(['news.example', 'NEWS.example', 'news.example:443'])('%s is the site', async (host) => {
    expect(await get('/en', { host })).toEqual([200, undefined])
  })

  test.each(['127.0.0.1', 'localhost', 'news.example.', 'news.example:8443', 'evil.example'])(
    'readers at %s are sent to the site, everything else is refused',
    async (host) => {
      expect(await get('/en/news/a?b=%E6%96%B0', { host })).toEqual([
        308,
        'https://news.example/en/news/a?b=%E6%96%B0',
      ])
      expect(await get('//evil.example', { host }, 'HEAD')).toEqual([
        308,
        'https://news.example//evil.example',
      ])
      expect(await get('/api/views', { host }, 'POST')).toEqual([421, undefined])
    },
  )

  test('files and kept pages too are given at the site only', async () => {
    await get('/en', { host: 'news.example' })
    expect(await get('/en', { host: 'evil.example' })).toEqual([308, 'https://news.example/en'])
    expect(await get('/front.css', { host: 'evil.example' })).toEqual([308, 'https://news.example/front.css'])
  })

  test('the proxy says what was asked for, and how', async () => {
    const host = 'upstream:3000'
    const proto = (scheme: string) => ({ host: 'news.example', 'x-forwarded-proto': scheme })
    expect(await get('/en', { host, 'x-forwarded-host': 'news.example' })).toEqual([200, undefined])
    expect(await get('/en', { host, 'x-forwarded-host': 'news.example, evil.example' })).toEqual([
      308,
      'https://news.example/en',
    ])
    expect(await get('/en?a=b', proto('http'))).toEqual([308, 'https://news.example/en?a=b'])
    expect(await get('/en', proto('https'))).toEqual([200, undefined])
    expect(await get('/en', proto('https, http'))).toEqual([200, undefined])
  })

  test('browsers are told to come encrypted when they did', async () => {
    const hsts = async (path: string, headers: Record<string, string>) =>
      (await front.ask(path, { headers: { host: 'news.example', ...headers } })).headers[
        'strict-transport-security'
      ]
    for (const path of ['/en', '/en', '/robots.txt', '/nothing.css', '/api/views?ids=', '/zh/%ff']) {
      expect(await hsts(path, { 'x-forwarded-proto': 'https' })).toBe('max-age=31536000')
      expect(await hsts(path, {})).toBeUndefined()
    }
  })

  test('health is asked by programs that know an address only', async () => {
    expect(await get('/healthz', { host: '10.0.0.7:3000' })).toEqual([200, undefined])
    expect(await get('/readyz', { host: '10.0.0.7:3000' })).toEqual([200, undefined])
  })
})

describe('at no address in particular', () => {
  beforeEach(() => open({ site: { host: 'press.lan' } }))

  test.each([
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.20',
    'localhost',
    'a.localhost:80',
    'press.lan',
    hostname(),
  ])('%s leads here by itself', async (host) => {
    expect(await get('/en', { host })).toEqual([200, undefined])
  })

  test('a name that strangers can point here is refused, in the reader’s language', async () => {
    const { status, text } = await front.ask('/', {
      headers: { host: 'rebound.example', 'accept-language': 'zh' },
    })
    expect(status).toBe(421)
    expect(text).toContain('<html lang="zh-Hans">')
    expect(text).toContain('SITE_URL')
  })

  test('nobody is trusted who was not named', async () => {
    const rebound = { host: 'rebound.example', 'x-forwarded-host': 'localhost' }
    expect(await get('/en', rebound)).toEqual([421, undefined])
    const unencrypted = { host: 'localhost', 'x-forwarded-proto': 'http' }
    expect(await get('/en', unencrypted)).toEqual([200, undefined])
  })

  test.each([
    ['no host', ''],
    ['an empty one', 'Host: \r\n'],
    ['two', 'Host: localhost\r\nHost: evil.example\r\n'],
    ['one that is none', 'Host: local host\r\n'],
    ['a path in it', 'Host: localhost/evil\r\n'],
    ['a port that is none', 'Host: localhost:x\r\n'],
  ])('%s is refused', async (_, lines) => {
    expect(await sendRaw(front.port, `GET /en HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 [^]*<html lang="en">/,
    )
  })

  test('a whole address in the request line comes before the header', async () => {
    const ask = (url: string) =>
      sendRaw(front.port, `GET ${url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(await ask('http://evil.example/en')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await ask('http://localhost:3000/en')).toMatch(/^HTTP\/1\.1 200 /)
  })
})
