import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, reads, readsSoftly } from '#lib/answer.ts'
import { surrogateKey } from '#lib/surrogate-key.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { invalidate } from '#tests/pages.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const body = `<html><body>${'A line of a page. '.repeat(200)}</body></html>`
let asked: { url: string; headers: NodeJS.Dict<string | string[]> }[] = []
let front: Awaited<ReturnType<typeof openFront>>

const render: Parameters<typeof openFront>[0] = async (req, res) => {
  asked.push({ url: req.url!, headers: { ...req.headers } })
  reads('word')
  readsSoftly('list')
  if (req.url!.endsWith('/gone')) answer(410)
  if (req.url!.endsWith('/private')) res.setHeader('Set-Cookie', 'a=b')
  if (req.url!.endsWith('/failed')) res.statusCode = 500
  const type = req.url!.endsWith('.xml') ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8'
  res.setHeader('Content-Type', type)
  res.setHeader('Cache-Control', type.startsWith('text') ? 'private, no-store' : 'no-cache')
  res.end(body)
}

beforeEach(async () => {
  asked = []
  front = await openFront(render)
})
afterEach(() => front.close())

const how = async (path: string, headers = {}) => (await front.ask(path, { headers })).headers['x-cache']

describe('a kept page', () => {
  test('is made once and says so', async () => {
    const first = await front.ask('/en')
    const second = await front.ask('/en')
    expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual(['miss', 'hit'])
    expect(second.text).toBe(body)
    expect(second.headers).toMatchObject({ age: '0', 'cache-control': 'no-cache', vary: 'Accept-Encoding' })
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('goes out as %s to who takes it', async (encoding, unpack) => {
    await front.ask('/en')
    const { headers, bytes } = await front.ask('/en', { headers: { 'Accept-Encoding': encoding } })
    expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-length': String(bytes.length) })
    expect(unpack(bytes).toString()).toBe(body)
  })

  test('is not sent again to who has it, in whatever encoding', async () => {
    const etag = (await front.ask('/en')).headers.etag!
    const values = [etag, etag.slice(2), `"other", ${etag}`, '*']
    for (const value of values) {
      const again = await front.ask('/en', { headers: { 'If-None-Match': value, 'Accept-Encoding': 'br' } })
      expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await front.ask('/en', { headers: { 'If-None-Match': 'W/"other"' } })).status).toBe(200)
  })

  test('answers HEAD like GET, without the body', async () => {
    for (const state of ['miss', 'hit']) {
      const { status, headers, bytes } = await front.ask('/en', { method: 'HEAD' })
      expect([status, headers['x-cache'], bytes.length]).toEqual([200, state, 0])
      expect(headers['content-length']).toBe(String(body.length))
    }
  })

  test('is the same for campaigns, other spellings and other parameters', async () => {
    await front.ask('/en/sections/steel?before=a.1')
    expect(await how('/en/sections/steel?utm_source=x&before=a.1')).toBe('hit')
    expect(await how('http://127.0.0.1/en/sections/steel?before=a.1')).toBe('hit')
    expect(await how('/en/sections/steel')).toBe('miss')
  })

  test('has one spelling', async () => {
    for (const spelling of ['/en/news/%73teel', '/en/news/ste%65l', '/en/news/steel/']) {
      const { status, headers } = await front.ask(spelling)
      expect([status, headers.location]).toEqual([308, '/en/news/steel'])
    }
    const han = await front.ask('/zh/news/%e9%92%a2%E9%93%81')
    expect(han.headers.location).toBe('/zh/news/%E9%92%A2%E9%93%81')
    expect((await front.ask("/en/news/it's-(a)-test!%2C")).status).toBe(200)
  })

  test('is made of nothing that a stranger sends', async () => {
    await front.ask('/en', {
      headers: { RSC: '1', 'Next-Router-Prefetch': '1', Cookie: 'a=b', 'X-Forwarded-Host': 'evil.example' },
    })
    expect(asked).toEqual([{ url: '/en', headers: { host: 'news.example', 'user-agent': 'masthead' } }])
    expect(await how('/en')).toBe('hit')
  })

  test('is made again after a change, and lags by a list meanwhile', async () => {
    await front.ask('/en')
    await invalidate(['list'])
    expect(await how('/en')).toBe('stale')
    await expect.poll(() => how('/en')).toBe('hit')
    await invalidate(['word'])
    expect(await how('/en')).toBe('miss')
  })
})

describe('not kept', () => {
  test.each([
    ['what sets a cookie', '/en/news/private', 200],
    ['a failure', '/en/news/failed', 500],
  ])('%s', async (_, path, status) => {
    for (const time of [1, 2]) {
      const { headers, status: answered } = await front.ask(path)
      expect([time, answered, headers['x-cache']]).toEqual([time, status, 'bypass'])
    }
    expect(asked).toHaveLength(2)
  })

  test.each(['/api/v1', '/api/v1/articles', '/api/views?ids=x'])('%s', async (path) => {
    const { headers } = await front.ask(path)
    expect(headers['x-cache']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(asked).toEqual([])
  })
})

test('pages for unknown addresses of a language are one', async () => {
  expect(await how('/en/nothing/here')).toBe('miss')
  expect(await how('/en/nothing/there')).toBe('hit')
  const unknown = await front.ask('/nothing', { headers: { 'Accept-Language': 'en' } })
  expect(unknown.headers['x-cache']).toBe('hit')
  expect(unknown.headers.vary).toBe('Accept-Encoding, Accept-Language')
})

test('outlets may be fetched by others, pages may not', async () => {
  expect((await front.ask('/en/feed.xml')).headers).toMatchObject({ 'access-control-allow-origin': '*' })
  const page = (await front.ask('/en')).headers
  expect(page['content-security-policy']).toContain("script-src 'self'")
  expect(page['speculation-rules']).toBe('"/speculation-rules.json"')
  expect(page['access-control-allow-origin']).toBeUndefined()
})

test('shared caches are told only where they can be purged, and never to keep a copy that lags', async () => {
  expect((await front.ask('/en')).headers['cdn-cache-control']).toBeUndefined()
  const before = front
  front = await openFront(render, { cdn: true })
  await before.close()
  const { headers } = await front.ask('/en')
  expect(headers['cdn-cache-control']).toBe('public, max-age=86400')
  expect(headers['surrogate-key']).toBe(['everything', 'word', 'list'].map(surrogateKey).join(' '))
  await invalidate(['list'])
  expect((await front.ask('/en')).headers).toMatchObject({
    'x-cache': 'stale',
    'cdn-cache-control': 'no-store',
  })
})

test('shared caches are given nothing that became wrong while it was made', async () => {
  const before = front
  const hold = Promise.withResolvers<void>()
  let begun = 0
  front = await openFront(
    async (req, res) => {
      begun++
      reads('word')
      await hold.promise
      await render(req, res)
    },
    { cdn: true },
  )
  await before.close()
  const asking = front.ask('/en')
  const other = front.ask('/en/news/other')
  await expect.poll(() => begun).toBe(2)
  await invalidate(['word'])
  hold.resolve()
  for (const { headers } of await Promise.all([asking, other])) {
    expect([headers['x-cache'], headers['cdn-cache-control']]).toEqual(['miss', 'no-store'])
  }
})

test('shared caches keep no "not found" of an address that may yet lead somewhere', async () => {
  const before = front
  front = await openFront(render, { cdn: true })
  await before.close()
  const unknown = (await front.ask('/old/news.asp?id=7')).headers
  expect(unknown['x-cache']).toBe('miss')
  expect(unknown['cdn-cache-control']).toBeUndefined()
})

test('conditions are for what is there', async () => {
  const { status, headers } = await front.ask('/en/news/gone')
  expect(status).toBe(410)
  const again = await front.ask('/en/news/gone', { headers: { 'If-None-Match': headers.etag! } })
  expect(again.status).toBe(410)
})

test('a page for another host is not taken from what is kept', async () => {
  const before = front
  front = await openFront(render, { site: { siteUrl: 'https://news.example', siteUrlGiven: true } })
  await before.close()
  await front.ask('/en', { headers: { Host: 'news.example' } })
  expect(await how('/en', { Host: 'news.example' })).toBe('hit')
  const other = await front.ask('/en', { headers: { Host: 'other.example' } })
  expect([other.status, other.headers.location]).toEqual([308, 'https://news.example/en'])
})
