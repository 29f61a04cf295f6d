import { inspect } from 'node:util'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from '#lib/environment.ts'
import { sendPurge } from '#lib/send-purge.ts'
import { surrogateKey } from '#lib/surrogate-key.ts'
import { openCdn, type Cdn } from '#tests/cdn.ts'

let cdn: Cdn
beforeEach(async () => (cdn = await openCdn()))
afterEach(() => cdn.close())

const never = new AbortController().signal
const token = 's3cret-of-the-site'

test('a surrogate key is short, the same for a tag, and fit for a header', () => {
  expect(surrogateKey('everything')).toBe('oKRO2M_DK3')
  const keys = Array.from({ length: 10_000 }, (_, id) => surrogateKey(`address:zh:article:协会新闻-${id}`))
  for (const key of keys) expect(key).toMatch(/^[\w-]{10}$/)
  // Cloudflare does not tell apart large and small letters.
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(10_000)
})

test('what a failure leaves in the log does not hold the token', async () => {
  const { url } = cdn
  cdn.reactions.push(403, 307)
  const send = () => sendPurge({ url, token }, ['key'], never).catch((problem: unknown) => problem as Error)
  const problems = [await send(), await send()]
  expect(cdn.purges[0]?.headers.authorization).toBe(`Bearer ${token}`)
  await cdn.close()
  problems.push(await send())
  cdn = await openCdn()
  for (const problem of problems) {
    expect(problem).toBeInstanceOf(Error)
    expect(JSON.stringify(pino.stdSerializers.err(problem!))).not.toContain(token)
    expect(inspect(problem, { depth: Infinity })).not.toContain(token)
  }
  expect(problems[0]?.message).toBe('the CDN answered a purge by 403')
})

test('the environment says whom to purge', () => {
  expect(readEnvironment({}).cdnPurge).toBeNull()
  expect(readEnvironment({ CDN_PURGE_TOKEN: token }).cdnPurge).toBeNull()
  expect(readEnvironment({ CDN_PURGE_URL: 'http://varnish:6081/' }).cdnPurge).toEqual({
    url: 'http://varnish:6081/',
    token: null,
  })
  const both = { CDN_PURGE_URL: 'https://cdn.example/purge?zone=1', CDN_PURGE_TOKEN: token }
  expect(readEnvironment(both).cdnPurge).toEqual({ url: both.CDN_PURGE_URL, token })
})

test.each([
  ['CDN_PURGE_URL', 'ftp://cdn.example'],
  ['CDN_PURGE_URL', `https://us:${token}@cdn.example/purge`],
  ['CDN_PURGE_TOKEN', `${token}\n`],
  ['CDN_PURGE_TOKEN', `${token} 密`],
])('a %s that cannot be used is refused without repeating it', (name, value) => {
  const read = () => readEnvironment({ [name]: value })
  expect(read).toThrow(EnvironmentError)
  expect(read).toThrow(`${name} cannot be used: it should be`)
  expect(read).not.toThrow(value.trim())
})
