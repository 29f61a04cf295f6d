import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deskRequest } from '#lib/desk-request.ts'
import { onRequestError } from '../../instrumentation.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

/** A stub for Next that shows what it was given. */
async function echo({ headers, method }: IncomingMessage, res: ServerResponse): Promise<void> {
  res.end(JSON.stringify({ method, headers, request: deskRequest() }))
}

interface Seen {
  headers: Record<string, string>
  request: ReturnType<typeof deskRequest>
}

const site = {
  siteUrl: 'https://news.example',
  siteUrlGiven: true,
  trustedProxies: ['loopback'],
}
const proxied = { host: 'news.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }
const own = { ...proxied, origin: 'https://news.example' }

let front: Awaited<ReturnType<typeof openFront>>
let local: Awaited<ReturnType<typeof openFront>>
beforeEach(async () => {
  front = await openFront(echo, { site })
  local = await openFront(echo, { site: { siteUrlGiven: false } })
})
afterEach(async () => {
  await front.close()
  await local.close()
})

describe('pages of the desk', () => {
  test('have scripts with a nonce that is new each time, and are kept by nobody', async () => {
    const { status, headers, text } = await front.ask('/admin', { headers: proxied })
    const policy = String(headers['content-security-policy'])
    const [, nonce] = /script-src 'nonce-([\w+/=]{24})' 'strict-dynamic'/.exec(policy)!
    expect(status).toBe(200)
    expect((JSON.parse(text) as Seen).headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(policy).not.toMatch(/unsafe/)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    })
    const again = await front.ask('/admin', { headers: proxied })
    expect(again.headers['content-security-policy']).not.toContain(nonce)
  })

  test('take no nonce, no host and no address from a client', async () => {
    const chosen = "script-src 'nonce-chosen'"
    const { text } = await local.ask('/admin', {
      headers: {
        host: 'localhost',
        'Content-Security-Policy': chosen,
        'Content-Security-Policy-Report-Only': chosen,
        'X-Forwarded-Host': 'chosen.example',
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Proto': 'https',
        Forwarded: 'for=chosen',
      },
    })
    expect(text).not.toMatch(/chosen|203\.0\.113\.9/)
    expect((JSON.parse(text) as Seen).request).toMatchObject({ origin: 'http://localhost', secure: false })
  })

  test('know from a trusted proxy where somebody is, and how the site is called', async () => {
    const { text } = await front.ask('/admin/staff?x=1', {
      headers: {
        ...proxied,
        host: 'news.example:443',
        'user-agent': 'A browser',
        'accept-language': 'zh-CN',
      },
    })
    expect((JSON.parse(text) as Seen).request).toMatchObject({
      address: '203.0.113.7',
      origin: 'https://news.example',
      secure: true,
      path: '/admin/staff?x=1',
      userAgent: 'A browser',
      locale: 'zh',
    })
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('are not for %s', async (method) => {
    const { status, headers } = await front.ask('/admin', { method, headers: own })
    expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD, POST', 'no-store'])
  })

  test.each([
    ['/admin/../en/search?q=a', '/en/search?q=a'],
    ['/admin/%2e%2e/en', '/en'],
    ['/admin//sign-in/', '/admin/sign-in'],
    ['/admin/.%2e//other.example', '/other.example'],
  ])('have one spelling: %s', async (path, spelling) => {
    const { status, headers } = await front.ask(path, { headers: proxied })
    expect([status, headers.location, headers['cache-control']]).toEqual([308, spelling, 'no-store'])
  })
})

describe('without encryption', () => {
  test.each(['localhost', 'localhost:3000', 'desk.localhost', '127.0.0.1', '127.9.9.9:80', '[::1]:3000'])(
    'the desk opens on this machine: %s',
    async (host) => {
      expect((await local.ask('/admin', { headers: { host } })).status).toBe(200)
    },
  )

  test.each(['192.168.1.20:3000', '10.0.0.1', '[2001:db8::1]'])('it does not open on %s', async (host) => {
    const { status, text, headers } = await local.ask('/admin/sign-in', { headers: { host } })
    expect([status, headers['cache-control']]).toEqual([403, 'no-store'])
    expect(text).toContain('SITE_URL')
    const zh = await local.ask('/admin', { headers: { host, 'accept-language': 'zh' } })
    expect(zh.text).toContain('编辑部需要加密连接')
  })
})

describe('what changes something', () => {
  const post = (headers: Record<string, string>, body = 'a=b') =>
    front.ask('/admin/sign-in', {
      method: 'POST',
      headers: { ...headers, 'content-length': `${body.length}` },
      body,
    })

  test.each([
    ['its own origin', own],
    ['its own origin, and the browser says so', { ...own, 'sec-fetch-site': 'same-origin' }],
    ['a browser that says same-origin', { ...proxied, 'sec-fetch-site': 'same-origin' }],
  ])('is taken from %s', async (_who, headers) => {
    expect((await post(headers)).status).toBe(200)
  })

  test.each([
    ['nobody that could be a browser', proxied],
    ['another site', { ...proxied, origin: 'https://evil.example' }],
    [
      'another site that says same-origin',
      { ...proxied, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a subdomain', { ...proxied, origin: 'https://a.news.example' }],
    ['a name that begins the same', { ...proxied, origin: 'https://news.example.evil.example' }],
    ['another port', { ...proxied, origin: 'https://news.example:8443' }],
    ['the same host without encryption', { ...proxied, origin: 'http://news.example' }],
    ['a page without an origin', { ...proxied, origin: 'null' }],
    ['a cross-site form', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { ...own, 'sec-fetch-site': 'none' }],
  ])('is refused from %s', async (_who, headers) => {
    const { status, headers: answered } = await post(headers)
    expect([status, answered['cache-control']]).toEqual([403, 'no-store'])
  })

  test('has a size', async () => {
    const long = { ...own, 'content-length': String(1024 * 1024 + 1) }
    const { status } = await front.ask('/admin/sign-in', {
      method: 'POST',
      headers: long,
      body: 'a'.repeat(1024 * 1024 + 1),
    })
    expect(status).toBe(413)
  })

  test('says its size beforehand', async () => {
    const headers = { ...own, 'transfer-encoding': 'chunked' }
    expect((await front.ask('/admin/sign-in', { method: 'POST', headers, body: 'a' })).status).toBe(413)
  })
})

describe('what fails', () => {
  /** A stub for Next that fails as it does. @param first what the desk's own code did before */
  const failing = (first: () => unknown) => async (_req: IncomingMessage, res: ServerResponse) => {
    first()
    onRequestError(new Error('cut short'), { path: '/admin/sign-in', method: 'POST' })
    res.statusCode = 500
    res.end('Internal Server Error')
  }
  const post = async (first: () => unknown) => {
    const broken = await openFront(failing(first), { site })
    const answer = await broken.ask('/admin/sign-in', { method: 'POST', headers: own })
    await broken.close()
    return answer.status
  }

  test('while a form is read is the fault of whoever sent it', async () => {
    expect(await post(() => undefined)).toBe(400)
  })

  test('afterwards is ours', async () => {
    expect(await post(deskRequest)).toBe(500)
  })
})

test('pages are made a few at a time, and of one network not all wait', async () => {
  const made = Promise.withResolvers<void>()
  const busy = await openFront(
    async (_req, res) => {
      await made.promise
      res.end('A page.')
    },
    { site: { siteUrlGiven: false } },
  )
  const early: number[] = []
  const five = Promise.withResolvers<void>()
  const asked = Array.from({ length: 59 }, async () => {
    const { status } = await busy.ask('/admin', { headers: { host: 'localhost' } })
    if (early.push(status) === 5) five.resolve()
  })
  await five.promise
  expect(early).toEqual(Array(5).fill(503))
  made.resolve()
  await Promise.all(asked)
  expect(early.slice(5)).toEqual(Array(54).fill(200))
  await busy.close()
})
