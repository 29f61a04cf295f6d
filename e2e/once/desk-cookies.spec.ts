import { expect, test } from '@playwright/test'
import { ask } from '../desk/hostile-request.ts'
import { OwnPlace } from '../own-server.ts'

/** Behind a proxy that encrypts, the site is at this address. */
const SITE = 'https://news.example'
const place = new OwnPlace({ SITE_URL: SITE, TRUSTED_PROXIES: 'loopback' })
test.afterAll(() => place.clear())

const PASSWORD = 'seven brown herons wade'

test('over https every cookie of the desk is this host’s alone, and no script reads it', async () => {
  const server = await place.start()
  const proxied = { host: 'news.example', 'x-forwarded-proto': 'https', 'accept-language': 'en' }
  const link = new URL(/https:\/\/\S+setup\?token=\S+/.exec(server.said)![0])
  const page = await ask(server.origin, {
    method: 'GET',
    path: link.pathname + link.search,
    headers: proxied,
  })
  expect(page.status).toBe(200)

  const fields = new FormData()
  // The form of the page itself, which is the one in <main>; the language switch stands before it.
  const form = page.text.slice(page.text.indexOf('<main'))
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(input)!
    fields.append(name!, (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"'))
  }
  fields.set('name', 'Lin Yue')
  fields.set('email', 'lin@news.example')
  fields.set('password', PASSWORD)
  const sent = new Response(fields)
  const body = Buffer.from(await sent.arrayBuffer())
  const headers = {
    ...proxied,
    origin: SITE,
    'content-type': sent.headers.get('content-type')!,
    'content-length': String(body.length),
  }
  const answer = await ask(server.origin, {
    method: 'POST',
    path: link.pathname + link.search,
    headers,
    body,
  })
  expect(answer.status).toBe(303)
  const cookies = answer.headers['set-cookie']!
  expect(cookies.map((cookie) => cookie.split('=', 1)[0]).sort()).toEqual([
    '__Host-known-device',
    '__Host-masthead',
  ])
  for (const cookie of cookies) {
    expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly']))
    expect(cookie.toLowerCase()).toContain('samesite=lax')
    expect(cookie.toLowerCase()).not.toContain('domain=')
  }
  const [session] = /__Host-masthead=[^;]+/.exec(cookies.join('\n'))!
  const inside = await ask(server.origin, {
    method: 'GET',
    path: '/admin',
    headers: { ...proxied, cookie: session },
  })
  expect([inside.status, inside.text.includes('Lin Yue')]).toEqual([200, true])
  expect(inside.headers['strict-transport-security']).toBe('max-age=31536000')
  await place.stop(server)
})
