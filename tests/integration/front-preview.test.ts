import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#lib/answer.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { previewLinkPath } from '#i18n/desk-article-paths.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { keepLogLines } from '#tests/log-lines.ts'

const lines = keepLogLines()
useFreshDatabase()

const TOKEN = 'a-token-of-256-bits-as-they-are-in-base64ur'
let seen: { headers: IncomingMessage['headers']; path: string; secure: boolean; locale: string }[] = []

/** A stub for Next: a page with the framework's script in it, and what it was asked with. */
async function page({ headers }: IncomingMessage, res: ServerResponse): Promise<void> {
  const { path, secure, locale } = deskRequest()
  seen.push({ headers, path, secure, locale })
  if (path.includes('dead')) answer(404)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Set-Cookie', 'a=b')
  res.end('<!DOCTYPE html><html><script src="/_next/a.js"></script><main>A page.</main></html>')
}

let front: Awaited<ReturnType<typeof openFront>>
beforeEach(async () => {
  seen = []
  lines.splice(0)
  front = await openFront(page, {
    site: { siteUrl: 'https://news.example', siteUrlGiven: true, trustedProxies: ['loopback'] },
  })
})
afterEach(() => front.close())
const proxied = { host: 'news.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }
const link = previewLinkPath(TOKEN)

describe('previews', () => {
  test.each(['/preview/desk/u?revision=2', link])(
    'are for nobody else and kept by nobody: %s',
    async (path) => {
      const { status, headers, text } = await front.ask(path, { headers: proxied })
      expect([status, text]).toEqual([200, '<!DOCTYPE html><html><main>A page.</main></html>'])
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/script-src 'self'; require-trusted-types-for 'script'/)
      expect(policy).toMatch(/frame-ancestors 'self'/)
      expect(policy).not.toMatch(/unsafe|nonce/)
      expect(headers).not.toHaveProperty('etag')
      expect(headers).not.toHaveProperty('set-cookie')
      await front.ask(path, { headers: proxied })
      expect(seen, 'each is made anew').toHaveLength(2)
    },
  )

  test('readers’ pages stay out of all frames', async () => {
    const { headers } = await front.ask('/preview/%ff', { headers: proxied })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('at the desk’s address know who is signed in, and by a link nobody', async () => {
    const headers = { ...proxied, cookie: '__Host-masthead=x', 'accept-language': 'zh', rsc: '1', 'x-a': 'b' }
    await front.ask('/preview/desk/u', { headers })
    await front.ask(link, { headers })
    const [desk, byLink] = seen
    expect(desk).toMatchObject({ path: '/preview/desk/u', secure: true, locale: 'zh' })
    expect(desk!.headers).toEqual({
      ...{ host: 'news.example', 'user-agent': 'masthead', cookie: '__Host-masthead=x' },
    })
    expect(byLink!.headers).toEqual({ host: 'news.example', 'user-agent': 'masthead' })
    expect(byLink!.path).toBe(link)
  })

  test('that are not there say so with their own page', async () => {
    const { status, text, headers } = await front.ask('/preview/link?token=dead', { headers: proxied })
    expect([status, headers['cache-control'], headers['x-robots-tag']]).toEqual([
      404,
      'no-store',
      'noindex, nofollow',
    ])
    expect(text).toContain('A page.')
  })

  test.each(['POST', 'PUT', 'DELETE'])('are not for %s', async (method) => {
    const { status, headers } = await front.ask(link, {
      method,
      headers: { ...proxied, origin: 'https://news.example' },
    })
    expect([status, headers.allow, headers['cache-control']]).toEqual([405, 'GET, HEAD', 'no-store'])
  })

  test('have one spelling', async () => {
    const { status, headers } = await front.ask(`/preview//link/?token=${TOKEN}`, { headers: proxied })
    expect([status, headers.location]).toEqual([308, link])
  })

  test('open over https, or on this machine', async () => {
    const local = await openFront(page, { site: { siteUrlGiven: false } })
    expect((await local.ask(link, { headers: { host: '192.168.1.20' } })).status).toBe(403)
    expect((await local.ask(link, { headers: { host: 'localhost' } })).status).toBe(200)
    await local.close()
  })

  test('leave no token in the log', async () => {
    const { headers } = await front.ask(link, { headers: proxied })
    await expect.poll(() => lines.some((line) => line.includes(String(headers['x-request-id'])))).toBe(true)
    expect(lines.join('')).toContain('/preview/link')
    expect(lines.join('')).not.toContain(TOKEN)
  })
})

test('previews are made a few at a time, and of one network not all wait', async () => {
  const made = Promise.withResolvers<void>()
  const busy = await openFront(
    async (_req, res) => {
      await made.promise
      res.setHeader('Content-Type', 'text/html')
      res.end('<main>A page.</main>')
    },
    { site: { siteUrlGiven: false } },
  )
  const early: number[] = []
  const five = Promise.withResolvers<void>()
  const asked = Array.from({ length: 27 }, async () => {
    const { status } = await busy.ask(link, { headers: { host: 'localhost' } })
    if (early.push(status) === 5) five.resolve()
  })
  await five.promise
  expect(early).toEqual(Array(5).fill(503))
  made.resolve()
  await Promise.all(asked)
  expect(early.slice(5)).toEqual(Array(22).fill(200))
  await busy.close()
})
