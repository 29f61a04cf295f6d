import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addresses } from '#db/schema/addresses.ts'
import { transaction } from '#db/transaction.ts'
import { answer } from '#lib/answer.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { sendRaw } from '#tests/raw.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const long = `<!DOCTYPE html><html lang="en"><main>${'A line of a page. '.repeat(500)}</main></html>`
let front: Awaited<ReturnType<typeof openFront>>

beforeEach(async () => {
  front = await openFront(async (req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.setHeader('Vary', 'rsc, next-router-state-tree')
    res.setHeader('Cache-Control', 'private, no-store')
    await wait(1)
    if (req.url!.endsWith('/404')) answer(404)
    if (req.url!.endsWith('/withdrawn')) answer(410)
    if (req.url!.endsWith('/moved')) answer(301, '/en/news/new')
    if (req.url!.endsWith('/thrown')) throw new Error('a secret')
    if (req.url!.endsWith('/failed')) res.statusCode = 500
    if (req.url!.endsWith('/frameless')) res.statusCode = 404
    if (req.url!.endsWith('/head')) res.writeHead(200, { 'X-Own': 'yes' })
    if (req.url!.endsWith('/halfway')) {
      res.write('half')
      throw new Error('too late')
    }
    res.write(long)
    await wait(1)
    res.end(`<p>${req.url} ${JSON.stringify(req.headers.rsc ?? null)}</p>`)
  })
})
afterEach(() => front.close())

describe('pages', () => {
  test('carry a request id, safe headers and no-cache', async () => {
    const { status, headers, text } = await front.ask('/en/news/a?page=2')
    expect(status).toBe(200)
    expect(text).toContain('<p>/en/news/a null</p>')
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("script-src 'self'; ") as string,
      'cross-origin-opener-policy': 'same-origin',
      vary: 'Accept-Encoding',
    })
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    const other = await front.ask('/en', { headers: { 'x-request-id': 'mine' } })
    expect(other.headers['x-request-id']).not.toBe('mine')
  })

  test.each([
    ['/en/404', 404],
    ['/zh/news/withdrawn', 410],
    ['/en/news/head', 200],
  ])('%s has the status that answer() said', async (path, status) => {
    const answered = await front.ask(path)
    expect(answered.status).toBe(status)
    expect(answered.text).toContain('A line of a page.')
  })

  test('a moved page sends the reader on, without a body', async () => {
    const { status, headers, text } = await front.ask('/en/news/moved')
    expect([status, headers.location, text]).toEqual([301, '/en/news/new', ''])
  })

  test.each([
    ['/en/news/thrown', 'en', 500],
    ['/zh/news/thrown', 'zh-Hans', 500],
    ['/zh/news/failed', 'zh-Hans', 500],
    ['/zh/news/frameless', 'zh-Hans', 404],
  ])('%s is answered by the front, in its language', async (path, lang, status) => {
    const { status: answered, headers, text } = await front.ask(path)
    expect(answered).toBe(status)
    expect(text).toContain(`<html lang="${lang}">`)
    expect(text).not.toMatch(/secret|A line of a page/)
    if (status === 500) expect(text).toContain(headers['x-request-id'])
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text))
  })

  test('what fails halfway is answered as a failure, not ended as if it were whole', async () => {
    const { status, text } = await front.ask('/en/news/halfway')
    expect(status).toBe(500)
    expect(text).not.toContain('half')
    expect((await front.ask('/en')).status).toBe(200)
  })

  test('HEAD has the headers and no body', async () => {
    const { status, headers, bytes } = await front.ask('/zh/404', { method: 'HEAD' })
    expect([status, bytes.length]).toEqual([404, 0])
    expect(headers['content-type']).toContain('text/html')
  })

  test("the framework's own headers do not come through", async () => {
    const { status, text } = await front.ask('/en', { headers: { RSC: '1' } })
    expect(status).toBe(200)
    expect(text).toContain('<p>/en null</p>')
  })
})

describe('compression', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('%s', async (accept, encoding, decode) => {
    const { headers, bytes } = await front.ask('/en', { headers: { 'Accept-Encoding': accept } })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(decode(bytes).toString()).toBe(`${long}<p>/en null</p>`)
    expect(bytes.length).toBeLessThan(1000)
  })

  test.each([[undefined], ['identity'], ['deflate']])('none for %s', async (accept) => {
    const { headers, text } = await front.ask('/en', { headers: accept ? { 'Accept-Encoding': accept } : {} })
    expect(headers['content-encoding']).toBeUndefined()
    expect(text).toContain('A line of a page.')
  })
})

describe('odd requests', () => {
  test.each([
    ['GET', '/', 'zh-CN,en;q=0.5', 302, ''],
    ['GET', '/nothing', 'zh-CN', 404, ''],
    ['GET', '/zh/%ff', 'en', 400, 'zh-Hans'],
    ['GET', '/en/a%00b', 'zh', 400, 'en'],
    ['GET', '/zh/search?q=%00', 'en', 400, 'zh-Hans'],
    ['GET', '/en/search?q=%ff', 'en', 200, ''],
    ['DELETE', '/zh', 'en', 405, 'zh-Hans'],
    ['POST', '/nothing', 'zh', 405, 'zh-Hans'],
    ['OPTIONS', '*', 'en', 405, 'en'],
    ['GET', '/_next/image?url=/a', 'en', 404, 'en'],
    ['GET', '/media/../secret.key', 'en', 404, 'en'],
    ['GET', '/media/%2e%2e/secret.key', 'en', 404, 'en'],
    ['GET', '/media/..%2fsecret.key', 'en', 404, 'en'],
    ['GET', '/media/%ff', 'zh', 400, 'zh-Hans'],
    ['GET', '/media', 'zh', 404, 'zh-Hans'],
    ['GET', '/healthz/x', 'en', 404, ''],
    ['GET', '/api', 'zh', 404, 'zh-Hans'],
    ['GET', '/api/v1/articles', 'en', 404, 'en'],
    ['POST', '/api/nothing', 'en', 404, 'en'],
  ])('%s %s (%s) is %i', async (method, path, language, status, lang) => {
    const answered = await front.ask(path, { method, headers: { 'Accept-Language': language } })
    expect(answered.status).toBe(status)
    if (lang) expect(answered.text).toContain(`<html lang="${lang}">`)
    if (status === 405) expect(answered.headers.allow).toBe('GET, HEAD')
  })

  test.each(['/api', '/api/v1'])('%s is nothing yet, and nobody keeps that', async (path) => {
    const { status, headers } = await front.ask(path)
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
  })

  test('an address of 10,000 characters is too long', async () => {
    const { status, text } = await front.ask(`/zh/search?q=${'x'.repeat(10_000)}`)
    expect(status).toBe(414)
    expect(text).toContain('<html lang="zh-Hans">')
  })

  test('the root sends readers to their language', async () => {
    const { headers } = await front.ask('/?a=b', { headers: { 'Accept-Language': 'zh-TW,en;q=0.5' } })
    expect(headers).toMatchObject({
      location: '/zh?a=b',
      vary: 'Accept-Language',
      'cache-control': 'no-cache',
    })
  })

  test('an unknown first segment is the 404 page of the reader’s language', async () => {
    const { status, headers, text } = await front.ask('/search?q=1', { headers: { 'Accept-Language': 'zh' } })
    expect(status).toBe(404)
    expect(text).toContain('<p>/zh/404')
    expect(headers.vary).toContain('Accept-Language')
  })

  test.each([
    ['/en/', '/en'],
    ['/en/news/a/?x=1', '/en/news/a?x=1'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example/', '/evil.example'],
    ['/en/../zh', '/zh'],
  ])('%s has another spelling', async (path, location) => {
    const { status, headers } = await front.ask(path)
    expect([status, headers.location]).toEqual([308, location])
  })

  test.each([
    [
      'a header of 40 KB',
      `GET /zh HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
      431,
      'zh-Hans',
    ],
    [
      'an address of 40 KB',
      `GET /zh/${'x'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      414,
      'zh-Hans',
    ],
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'en'],
  ])('%s', async (_, bytes, status, lang) => {
    const text = await sendRaw(front.port, bytes)
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(text).toContain(`<html lang="${lang}">`)
  })
})

test("old sites' addresses lead on, query and odd encodings included", async () => {
  const row = { locale: '', kind: 'path' as const, createdAt: 0 }
  await transaction(async (db) => {
    await db.insert(addresses).values([
      { ...row, slug: '/news.asp?id=12', state: 'moved', targetPath: '/en/news/new' },
      { ...row, slug: '/list.asp?t=%D0%C2', state: 'moved', targetPath: '/zh/sections/新闻' },
      { ...row, slug: '/旧闻.html', state: 'moved', targetPath: 'https://archive.example/a?b=%20c' },
      { ...row, slug: '/gone.asp', state: 'gone' },
      { ...row, slug: '/?p=12', state: 'moved', targetPath: '/en/news/new' },
      { ...row, slug: '/en/2019/story.html', state: 'moved', targetPath: '/en/news/new' },
      { ...row, slug: '/en/list/%D0%C2', state: 'moved', targetPath: '/en/news/new' },
      { ...row, slug: '/en/news/kept', state: 'moved', targetPath: '/en/news/new' },
    ])
  })
  const lead = async (path: string) => {
    const { status, headers } = await front.ask(path)
    return [status, headers.location]
  }
  expect(await lead('/news.asp?id=12')).toEqual([301, '/en/news/new'])
  expect(await lead('/news.asp?id=13')).toEqual([404, undefined])
  expect(await lead('/list.asp?t=%D0%C2')).toEqual([301, '/zh/sections/%E6%96%B0%E9%97%BB'])
  expect(await lead('/%E6%97%A7%E9%97%BB.html')).toEqual([301, 'https://archive.example/a?b=%20c'])
  expect(await lead('/gone.asp')).toEqual([410, undefined])
  expect(await lead('/?p=12')).toEqual([301, '/en/news/new'])
  expect(await lead('/?p=13')).toEqual([302, '/en?p=13'])
  expect(await lead('/en/2019/story.html')).toEqual([301, '/en/news/new'])
  expect(await lead('/en/list/%D0%C2')).toEqual([301, '/en/news/new'])
  // A page of the site comes before whatever was left at its address.
  expect(await lead('/en/news/kept')).toEqual([200, undefined])
  expect(await lead('/en/news/kept/')).toEqual([308, '/en/news/kept'])
})
