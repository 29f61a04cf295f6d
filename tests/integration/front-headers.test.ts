import { writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { themePath, themeStyles } from '#lib/theme.ts'
import { VIDEO_PLAYERS } from '#lib/video-players.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

let front: Awaited<ReturnType<typeof openFront>>

beforeEach(async () => {
  front = await openFront(async (req, res) => {
    const isFeed = req.url!.endsWith('.xml')
    res.setHeader('Content-Type', isFeed ? 'application/rss+xml' : 'text/html; charset=utf-8')
    res.end('<!DOCTYPE html><html><main>A page.</main></html>')
  })
})
afterEach(() => front.close())

/** Directives of a policy, by name. */
function policyOf(headers: IncomingHttpHeaders): Record<string, string> {
  const policy = String(headers['content-security-policy'] ?? '')
  return Object.fromEntries(
    policy
      .split(';')
      .filter(Boolean)
      .map((part) => part.trim().split(/ (.*)/)),
  ) as Record<string, string>
}

const headersOf = async (path: string) => (await front.ask(path)).headers

test('pages of readers load from here only, and run no text as script', async () => {
  const headers = await headersOf('/en')
  expect(policyOf(headers)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  })
  const { 'frame-src': frames, ...others } = policyOf(headers)
  expect(frames, 'readers load players themselves').toBe(Object.values(VIDEO_PLAYERS).join(' '))
  expect(Object.values(others).join(' ')).not.toMatch(/unsafe|nonce|http/)
  expect(headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
  expect(headers['permissions-policy']).toContain('camera=()')
})

test('feeds may be fetched by pages of others', async () => {
  expect(await headersOf('/en/feed.xml')).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
  })
  expect(await headersOf('/en')).not.toHaveProperty('access-control-allow-origin')
})

test('data and the front’s own pages run nothing', async () => {
  for (const path of ['/api/views?ids=', '/healthz', '/zh/%ff', '/media/none.jpg', '/api/v1']) {
    const headers = await headersOf(path)
    expect(policyOf(headers)).toMatchObject({ 'default-src': "'none'", 'form-action': "'none'" })
    expect(headers['content-security-policy']).not.toContain('script-src')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  }
})

test('a drawing runs nothing when it is opened by itself; pictures may be shown elsewhere', async () => {
  writeFileSync(join(front.folders.media, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(front.folders.media, 'a.jpg'), 'x')
  expect(policyOf(await headersOf('/media/a.svg'))).toMatchObject({
    'default-src': "'none'",
    sandbox: undefined,
  })
  expect((await headersOf('/media/a.svg'))['content-security-policy']).toContain('sandbox')
  expect((await headersOf('/media/a.jpg'))['cross-origin-resource-policy']).toBe('cross-origin')
})

test.each([
  '/en',
  '/en/feed.xml',
  '/nothing',
  '/healthz',
  '/media/none',
  '/theme/9b2c1f-00000000.css',
  '/api/v1',
])('%s is what it says, and can be found in the log', async (path) => {
  const headers = await headersOf(path)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
})

describe('the accent colour', () => {
  const current = themePath('#9b2c1f')

  test('is a stylesheet that browsers keep', async () => {
    const { status, text, headers } = await front.ask(current)
    expect([status, text]).toEqual([200, themeStyles('#9b2c1f')])
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await front.ask(current, { method: 'HEAD' })).headers['content-length']).toBe(String(text.length))
  })

  test('of an earlier version is not kept', async () => {
    const { status, text, headers } = await front.ask('/theme/9b2c1f-00000000.css')
    expect([status, text, headers['cache-control']]).toEqual([200, themeStyles('#9b2c1f'), 'no-cache'])
  })

  test.each([
    ['GET', '/theme/red.css', 404],
    ['GET', '/theme', 404],
    ['GET', `${current}/x`, 404],
    ['POST', current, 405],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await front.ask(path, { method })).status).toBe(status)
  })
})
