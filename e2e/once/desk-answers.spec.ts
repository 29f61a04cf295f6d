import { expect, request, type APIResponse } from '@playwright/test'
import { localeCodes, localeTag } from '#i18n/locales.ts'
import { deskKinds, deskOutlets } from '../desk/desk-kinds.ts'
import { test } from '../desk/visitors.ts'
import { faultsOfHtml } from '../faults-of-html.ts'
import { outlets, pageKinds } from '../page-kinds.ts'

const ON_EVERYTHING = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

// Visitors, and what they look at, are made in the time of whichever test asks first.
test.describe.configure({ timeout: 90_000 })

for (const kind of deskKinds) {
  test(`the desk is sent to one person, once: ${kind.name}`, async ({ visitors }) => {
    const path = await visitors.pathOf(kind)
    for (const locale of localeCodes) {
      const client = await request.newContext(await visitors.stateOf(kind, locale))
      const answer = await client.get(path, { maxRedirects: 0 })
      expect(answer.status()).toBe(kind.status ?? 200)
      const headers = answer.headers()
      expect(headers).toMatchObject({ ...ON_EVERYTHING, 'content-type': 'text/html; charset=utf-8' })
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers.vary).toContain('Accept-Encoding')
      for (const kept of ['etag', 'age', 'x-cache', 'last-modified']) expect(headers).not.toHaveProperty(kept)
      const source = await answer.text()
      expect(source).toContain(`<html lang="${localeTag(locale)}"`)
      expect(source).toContain('<meta name="robots" content="noindex, nofollow"/>')
      expect(await faultsOfHtml(source), locale).toEqual([])
      const nonce = nonceOf(answer)
      expect(scriptsOf(source).filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
      expect(nonceOf(await client.get(path))).not.toBe(nonce)
      await client.dispose()
    }
  })
}

for (const kind of deskKinds.filter(({ as }) => as !== 'stranger')) {
  test(`strangers see nothing of the desk: ${kind.name}`, async ({ visitors, request }) => {
    const answer = await request.get(await visitors.pathOf(kind), { maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(answer.headers()).toMatchObject(ON_EVERYTHING)
    expect(answer.headers().location).toMatch(/^\/admin\/sign-in\?next=%2Fadmin/)
    expect(await answer.text()).not.toContain('<main')
  })
}

for (const outlet of Object.values(deskOutlets)) {
  const { type, forAll } = outlet
  const whom = forAll ? 'staff' : 'administrators'
  test(`a file is sent to ${whom} alone: ${outlet.path}`, async ({ visitors, baseURL }) => {
    const path = await visitors.pathOf(outlet)
    const method = forAll ? ('get' as const) : ('post' as const)
    const from = { headers: { origin: baseURL! }, maxRedirects: 0 }
    const office = await request.newContext(await visitors.stateOf({ as: 'administrator' }, 'en'))
    const answer = await office[method](path, from)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject(ON_EVERYTHING)
    expect(answer.headers()['content-type']).toMatch(type)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/)
    for (const as of ['stranger', 'halfway', ...(forAll ? [] : (['reporter'] as const))] as const) {
      const client = await request.newContext(await visitors.stateOf({ as }, 'en'))
      const refused = await client[method](path, from)
      expect(refused.status(), as).toBe(403)
      await client.dispose()
    }
    await office.dispose()
  })
}

test('nothing readers or robots are given leads to the desk', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots.split('\n')).toContain('Disallow: /admin')
  const front = pageKinds.flatMap(({ paths }) => Object.values(paths))
  const given = Object.values(outlets)
    .map(({ path }) => path)
    .filter((path) => path !== '/robots.txt')
  for (const path of [...front, ...given]) {
    expect.soft(await (await request.get(path)).text(), path).not.toContain('/admin')
  }
})

/** The policy's nonce; it lets no other script run. */
function nonceOf(answer: APIResponse): string {
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  const [, nonce] = /script-src 'nonce-([\w+/=]{22,})' 'strict-dynamic'(?:;|$)/.exec(policy) ?? []
  expect(nonce, policy).toBeDefined()
  return nonce!
}

function scriptsOf(source: string): string[] {
  return source.match(/<script\b[^>]*>/g) ?? []
}
