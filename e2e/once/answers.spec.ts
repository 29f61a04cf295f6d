import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test'
import { VIDEO_PLAYERS } from '#lib/video-players.ts'
import { localesOf, pathOf } from '../open-page.ts'
import { outlets, pageKinds } from '../page-kinds.ts'

/** On everything that is opened as a page of its own. */
const ON_DOCUMENTS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
}
const ON_KEPT = {
  etag: expect.stringMatching(/^W\/"[^"]+"$/),
  age: expect.stringMatching(/^\d+$/),
  'x-cache': expect.stringMatching(/^(hit|stale|miss|bypass)$/),
}
/** Whether it was kept, how old it is, which request it was: what differs each time. */
const OF_THE_MOMENT = ['age', 'date', 'x-cache', 'x-request-id']
/** Other tests change the news meanwhile, perhaps between two requests of these. */
const UNDISTURBED = { timeout: 10_000 }

for (const kind of pageKinds) {
  test(`is sent as what it is, and kept: ${kind.name}`, async ({ request }) => {
    for (const locale of localesOf(kind)) {
      const path = await pathOf(request, kind, locale)
      const answer = await request.get(path)
      const headers = answer.headers()
      expect(headers, path).toMatchObject(ON_DOCUMENTS)
      expect(headers, 'there is no purge').not.toHaveProperty('cdn-cache-control')
      expect(headers).not.toHaveProperty('set-cookie')
      expect(policyOf(answer)).toMatchObject({
        'default-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'style-src': "'self'",
      })
      const { 'frame-src': players, ...others } = policyOf(answer)
      expect(Object.values(others).join(' ')).not.toMatch(/unsafe|nonce|http|\*/)
      expect(players?.split(' ')).toEqual(kind.bare ? undefined : Object.values(VIDEO_PLAYERS))
      if (kind.bare) {
        expect(policyOf(answer)).not.toHaveProperty('script-src')
        continue
      }
      expect(policyOf(answer)['script-src']).toBe("'self'")
      expect(policyOf(answer)['require-trusted-types-for']).toBe("'script'")
      expect(headers['speculation-rules']).toBe('"/speculation-rules.json"')
      await isKept(request, path)
    }
  })
}

test('what programs read is kept as well', async ({ request }) => {
  for (const { path } of Object.values(outlets)) await isKept(request, path)
})

test('the rules for pages made ready ahead are there', async ({ request }) => {
  const answer = await request.get('/speculation-rules.json')
  expect(answer.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await answer.json()).toHaveProperty('prerender')
})

/** It comes from memory the second time; who has the page gets 304; HEAD gets the same without the text. */
async function isKept(request: APIRequestContext, path: string): Promise<void> {
  await expect(async () => {
    const first = await request.get(path)
    expect(first.headers(), path).toMatchObject(ON_KEPT)
    const second = await request.get(path)
    expect(second.headers()['x-cache'], path).toBe('hit')
    expect(await second.text()).toBe(await first.text())

    const head = await request.head(path)
    expect(lasting(head), path).toEqual(lasting(second))
    expect(head.status()).toBe(second.status())
    expect(await head.text()).toBe('')

    const had = await request.get(path, { headers: { 'If-None-Match': second.headers().etag! } })
    // Of errors there is no "not changed" (RFC 9110, 13.2.1).
    expect(had.status(), path).toBe(second.ok() ? 304 : second.status())
    expect(await had.text()).toBe(second.ok() ? '' : await second.text())
    const other = await request.get(path, { headers: { 'If-None-Match': 'W/"another"' } })
    expect(other.status(), path).toBe(second.status())
  }).toPass(UNDISTURBED)
}

function lasting(answer: APIResponse): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer.headers()).filter(([name]) => !OF_THE_MOMENT.includes(name)),
  )
}

/** Directives of the page's policy, by name. */
function policyOf(answer: APIResponse): Record<string, string> {
  const directives = (answer.headers()['content-security-policy'] ?? '').split(';')
  return Object.fromEntries(directives.map((one) => one.trim().split(/ (.*)/).slice(0, 2))) as Record<
    string,
    string
  >
}
