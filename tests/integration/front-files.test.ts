import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const styles = 'main { color: var(--ink); margin: 0 auto }\n'.repeat(200)
let front: Awaited<ReturnType<typeof openFront>>

beforeEach(async () => {
  front = await openFront(async (_, res) => void res.end('rendered'))
  writeFileSync(join(front.folders.public, 'site.css'), styles)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await front.close()
})

describe('a file of text', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('is sent compressed to who takes %s', async (accept, encoding, decode) => {
    const { headers, bytes } = await front.ask('/site.css', { headers: { 'Accept-Encoding': accept } })
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(bytes.length),
      'content-type': 'text/css; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(bytes.length).toBeLessThan(200)
    expect(decode(bytes).toString()).toBe(styles)
  })

  test.each([[undefined], ['identity'], ['deflate']])('is sent as it is to who takes %s', async (accept) => {
    const headers = accept ? { 'Accept-Encoding': accept } : {}
    const answered = await front.ask('/site.css', { headers })
    expect(answered.headers['content-encoding']).toBeUndefined()
    expect(answered.headers.vary).toBe('Accept-Encoding')
    expect(answered.text).toBe(styles)
  })

  test('has a validator for each of its forms', async () => {
    const ask = (accept: string, etag?: string) =>
      front.ask('/site.css', {
        headers: { 'Accept-Encoding': accept, ...(etag && { 'If-None-Match': etag }) },
      })
    const etags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (one) => (await ask(one)).headers.etag!),
    )
    expect(new Set(etags).size).toBe(3)
    const same = await ask('br', etags[2])
    expect([same.status, same.bytes.length, same.headers.etag, same.headers.vary]).toEqual([
      304,
      0,
      etags[2],
      'Accept-Encoding',
    ])
    expect((await ask('br', `W/"x", W/${etags[2]}`)).status).toBe(304)
    expect((await ask('gzip', etags[2])).status).toBe(200)
  })

  test('is given in parts of its own bytes, never of a compressed form’s', async () => {
    const part = await front.ask('/site.css', { headers: { 'Accept-Encoding': 'br', Range: 'bytes=0-3' } })
    expect([part.status, part.text, part.headers['content-encoding']]).toEqual([206, 'main', undefined])
    const other = await front.ask('/site.css', {
      headers: { Range: 'bytes=0-3', 'If-Range': '"an older one"' },
    })
    expect([other.status, other.text]).toEqual([200, styles])
  })

  test('is sent as it is now soon after it changed', async () => {
    await front.ask('/site.css')
    writeFileSync(join(front.folders.public, 'site.css'), 'a{}')
    utimesSync(join(front.folders.public, 'site.css'), 1, 1)
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 1_001)
    expect((await front.ask('/site.css')).text).toBe('a{}')
  })
})

test('small files, and pictures, have one form', async () => {
  writeFileSync(join(front.folders.public, 'small.css'), 'a{}')
  writeFileSync(join(front.folders.media, 'a.webp'), Buffer.alloc(5_000))
  for (const path of ['/small.css', '/media/a.webp']) {
    const { headers } = await front.ask(path, { headers: { 'Accept-Encoding': 'br' } })
    expect(headers['content-encoding']).toBeUndefined()
  }
})

test('a file too large for memory is read from disk, whole and in parts', async () => {
  const film = randomBytes(1_500_000)
  writeFileSync(join(front.folders.media, 'a.mp4'), film)
  const whole = await front.ask('/media/a.mp4')
  expect(whole.bytes.equals(film)).toBe(true)
  expect(whole.headers).toMatchObject({ 'content-type': 'video/mp4', 'content-length': '1500000' })
  const part = await front.ask('/media/a.mp4', {
    headers: { Range: 'bytes=-10', 'If-Range': whole.headers.etag },
  })
  expect([part.status, part.bytes.equals(film.subarray(-10))]).toEqual([206, true])
  const known = await front.ask('/media/a.mp4', { headers: { 'If-None-Match': whole.headers.etag } })
  expect([known.status, known.bytes.length]).toEqual([304, 0])
})

test.each([
  ['speculation-rules.json', 'application/speculationrules+json'],
  ['data.json', 'application/json; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json'],
  ['a.woff2', 'font/woff2'],
  ['captions.vtt', 'text/vtt; charset=utf-8'],
  ['page.html', 'application/octet-stream'],
])('%s is %s', async (name, type) => {
  writeFileSync(join(front.folders.public, name), '{}')
  expect((await front.ask(`/${name}`)).headers['content-type']).toBe(type)
})

test('nothing is read from folders of other names, or from hidden files', async () => {
  mkdirSync(join(front.folders.media, 'folder'))
  writeFileSync(join(front.folders.media, '.hidden'), 'x')
  for (const name of ['folder', '.hidden', '', 'a%00.jpg', 'folder/../.hidden']) {
    expect((await front.ask(`/media/${name}`)).status).toBeGreaterThanOrEqual(400)
  }
})
