import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newUid } from '#lib/uid.ts'
import { setProcessWide } from '#lib/process-wide.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { insertLiveArticles } from '#tests/live-articles.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const json = { 'Content-Type': 'application/json', 'User-Agent': browser }
let front: Awaited<ReturnType<typeof openFront>>
let ready = true
let stopping = false

beforeEach(async () => {
  ;[ready, stopping] = [true, false]
  setProcessWide('views', undefined)
  const health = { ready: async () => ready, stopping: () => stopping }
  front = await openFront(async (_, res) => void res.end('rendered'), { health })
})
afterEach(() => front.close())

describe('the reading count', () => {
  const post = (body: string, headers: Record<string, string> = {}, method = 'POST') =>
    front.ask('/api/views', { method, headers: { ...json, ...headers }, body })

  test('counts, and answers with what is not written yet', async () => {
    const [a, b] = await insertLiveArticles([{}, {}])
    const first = await post(JSON.stringify({ uid: a!.uid }), { 'Sec-Fetch-Site': 'same-origin' })
    expect([first.status, JSON.parse(first.text)]).toEqual([200, { count: 1 }])
    expect(first.headers['cache-control']).toBe('no-store')
    expect(JSON.parse((await post(JSON.stringify({ uid: a!.uid }))).text)).toEqual({ count: 1 })
    const prefetch = await post(JSON.stringify({ uid: b!.uid }), { 'Sec-Purpose': 'prefetch;prerender' })
    expect(JSON.parse(prefetch.text)).toEqual({ count: 0 })
    const counts = await front.ask(`/api/views?ids=${a!.uid},${b!.uid},${newUid(1)}`)
    expect(JSON.parse(counts.text)).toEqual({ counts: { [a!.uid]: 1, [b!.uid]: 0 } })
    expect(counts.headers['cache-control']).toBe('no-store')
  })

  test('an unknown uid has no readings', async () => {
    expect(JSON.parse((await post(JSON.stringify({ uid: newUid(1) }))).text)).toEqual({ count: 0 })
  })

  test('takes the reader’s address from a proxy that is trusted, and from nobody else', async () => {
    const [one] = await insertLiveArticles([{}])
    const count = async (address: string) => {
      const answered = await post(JSON.stringify({ uid: one!.uid }), { 'X-Forwarded-For': address })
      return (JSON.parse(answered.text) as { count: number }).count
    }
    expect([await count('192.0.2.1'), await count('192.0.2.2')]).toEqual([1, 1])
    await front.close()
    front = await openFront(async (_, res) => void res.end(), { site: { trustedProxies: ['loopback'] } })
    expect([await count('192.0.2.1'), await count('192.0.2.2'), await count('192.0.2.2')]).toEqual([2, 3, 3])
    // What a reader sends stands before what the proxy adds.
    expect(await count('192.0.2.9, 192.0.2.2')).toBe(3)
  })

  const fine = JSON.stringify({ uid: newUid(1) })
  test.each<[string, string, Record<string, string>, string, number]>([
    ['no JSON', '{', {}, 'POST', 400],
    ['null', 'null', {}, 'POST', 400],
    ['no uid', '{}', {}, 'POST', 400],
    ['a uid that is none', '{"uid":"x"}', {}, 'POST', 400],
    ['another type', fine, { 'Content-Type': 'text/plain' }, 'POST', 415],
    ['a form', fine, { 'Content-Type': 'application/x-www-form-urlencoded' }, 'POST', 415],
    ['a type that begins alike', fine, { 'Content-Type': 'application/jsonp' }, 'POST', 415],
    ['a charset', fine, { 'Content-Type': 'application/json; charset=utf-8' }, 'POST', 200],
    ['too much', JSON.stringify({ uid: 'x'.repeat(1100) }), {}, 'POST', 413],
    ['too much, in parts', 'x'.repeat(3000), { 'Transfer-Encoding': 'chunked' }, 'POST', 413],
    ['another site', fine, { 'Sec-Fetch-Site': 'cross-site' }, 'POST', 403],
    ['a sister site', fine, { 'Sec-Fetch-Site': 'same-site' }, 'POST', 403],
    ['another origin', fine, { Origin: 'https://evil.example' }, 'POST', 403],
    ['a hidden origin', fine, { Origin: 'null' }, 'POST', 403],
    ['our own origin', fine, { Origin: 'https://news.example' }, 'POST', 200],
    ['PUT', fine, {}, 'PUT', 405],
    ['DELETE', '', {}, 'DELETE', 405],
  ])('%s', async (_, body, headers, method, status) => {
    const answered = await post(body, headers, method)
    expect(answered.status).toBe(status)
    expect(answered.headers['content-type']).toContain('application/json')
    if (status === 405) expect(answered.headers.allow).toBe('GET, HEAD, POST')
  })

  test.each([
    ['', 400],
    ['?ids=', 400],
    ['?ids=a', 400],
    ['?ids=%ff', 400],
    ['?ids=%00', 400],
  ])('GET %s', async (query, status) => {
    expect((await front.ask(`/api/views${query}`)).status).toBe(status)
  })

  test('fifty uids may be asked for at once', async () => {
    const uids = Array.from({ length: 51 }, (_, at) => newUid(at))
    expect((await front.ask(`/api/views?ids=${uids.join(',')}`)).status).toBe(400)
    expect((await front.ask(`/api/views?ids=${uids.slice(1).join(',')}`)).status).toBe(200)
  })
})

describe('media', () => {
  beforeEach(() => writeFileSync(join(front.folders.media, 'a1.jpg'), '0123456789'))

  test('are immutable, with type and validator', async () => {
    const { status, headers, text } = await front.ask('/media/a1.jpg')
    expect([status, text]).toEqual([200, '0123456789'])
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '10',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    const again = await front.ask('/media/a1.jpg', { headers: { 'If-None-Match': headers.etag } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('range %s', async (range, status, text, said) => {
    const answered = await front.ask('/media/a1.jpg', { headers: { Range: range } })
    expect([answered.status, answered.text, answered.headers['content-range']]).toEqual([status, text, said])
  })

  test('HEAD and other methods', async () => {
    const head = await front.ask('/media/a1.jpg', { method: 'HEAD' })
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '10', ''])
    expect((await front.ask('/media/a1.jpg', { method: 'PUT' })).status).toBe(405)
  })
})

test('files of the build, of public/ and the readers’ script', async () => {
  mkdirSync(join(front.folders.public, '_client'))
  writeFileSync(join(front.folders.public, '_client', 'reader-ABCDEFGH.js'), '1')
  writeFileSync(join(front.folders.public, '_client', 'manifest.json'), '{}')
  writeFileSync(join(front.folders.public, 'front.css'), 'a{}')
  writeFileSync(join(front.folders.build, '[locale].js'), '2')
  const kept = async (path: string) => (await front.ask(path)).headers['cache-control']
  const immutable = 'public, max-age=31536000, immutable'
  expect(await kept('/_client/reader-ABCDEFGH.js')).toBe(immutable)
  expect(await kept('/_next/static/%5Blocale%5D.js')).toBe(immutable)
  expect(await kept('/_client/manifest.json')).toBe('no-cache')
  expect(await kept('/front.css')).toBe('no-cache')
  expect((await front.ask('/_next/static/none.js')).status).toBe(404)
})

test('health and readiness', async () => {
  expect((await front.ask('/healthz')).status).toBe(200)
  expect((await front.ask('/readyz')).status).toBe(200)
  ready = false
  expect((await front.ask('/readyz')).status).toBe(503)
  expect((await front.ask('/healthz')).status).toBe(200)
  ;[ready, stopping] = [true, true]
  const last = await front.ask('/readyz')
  expect([last.status, last.headers.connection]).toEqual([503, 'close'])
})
