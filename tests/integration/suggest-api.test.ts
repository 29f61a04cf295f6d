import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTag } from '#domain/tags/create.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

let front: Awaited<ReturnType<typeof openFront>>
beforeEach(async () => {
  front = await openFront(async (_, res) => void res.end('rendered'))
})
afterEach(() => front.close())

const ask = (query: string, method = 'GET') => front.ask(`/api/suggestions${query}`, { method })

describe('the suggestions', () => {
  test('come with their addresses, and are not kept', async () => {
    await carryOut(createTag, { texts: { zh: { name: '钢材', slug: '钢材' } } })
    await aLiveArticle(
      await aSection('Steel', '钢铁'),
      { headline: '钢材价格上涨', slug: 'jiage' },
      { locale: 'zh' },
    )
    const { status, headers, text } = await ask(`?locale=zh&q=${encodeURIComponent('钢材')}`)
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(text)).toEqual({
      suggestions: [
        { kind: 'tag', text: '钢材', href: '/zh/tags/%E9%92%A2%E6%9D%90' },
        { kind: 'article', text: '钢材价格上涨', href: '/zh/news/jiage' },
      ],
    })
    expect(JSON.parse((await ask('?locale=en&q=st')).text)).toEqual({
      suggestions: [{ kind: 'section', text: 'Steel', href: '/en/sections/steel' }],
    })
  })

  test('are eight at most', async () => {
    for (let at = 0; at < 9; at++) await carryOut(createTag, { texts: { en: { name: `Steel ${at}` } } })
    const { suggestions } = JSON.parse((await ask('?locale=en&q=s')).text) as { suggestions: unknown[] }
    expect(suggestions).toHaveLength(8)
  })

  test.each([
    ['nothing asked', '', 400],
    ['no query', '?locale=en', 400],
    ['no language', '?q=a', 400],
    ['an unknown language', '?locale=de&q=a', 400],
    ['a language by its tag', '?locale=zh-Hans&q=a', 400],
    ['two queries', '?locale=en&q=a&q=b', 400],
    ['two languages', '?locale=en&locale=zh&q=a', 400],
    ['200 characters', `?locale=en&q=${encodeURIComponent('𠀀'.repeat(200))}`, 200],
    ['201 characters', `?locale=en&q=${'x'.repeat(201)}`, 400],
    ['an empty query', '?locale=en&q=', 200],
    ['bytes that are no text', '?locale=en&q=%ff', 200],
    ['NUL', '?locale=en&q=%00', 200],
    ['half a character', '?locale=en&q=%ed%a0%80', 200],
    ['operators', `?locale=en&q=${encodeURIComponent('"a* OR NEAR(b) : ^c - {d}')}`, 200],
    ['more than was asked for', '?locale=en&q=a&utm_source=b', 200],
  ])('%s', async (_, query, status) => {
    const answered = await ask(query)
    expect(answered.status).toBe(status)
    expect(answered.headers['cache-control']).toBe('no-store')
    expect(JSON.parse(answered.text)).toEqual(
      status === 200
        ? { suggestions: [] }
        : { error: expect.stringContaining('must be given once') as string },
    )
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    const { status, headers } = await ask('?locale=en&q=a', method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test('HEAD has no body', async () => {
    const { status, text } = await ask('?locale=en&q=a', 'HEAD')
    expect([status, text]).toEqual([200, ''])
  })
})

test('one network gets so many in a while, others theirs', async () => {
  const before = front
  front = await openFront(async () => undefined, { site: { trustedProxies: ['loopback'] } })
  await before.close()
  const asked = (from: string) =>
    front.ask('/api/suggestions?locale=en&q=s', { headers: { 'X-Forwarded-For': from } })
  const many = await Promise.all(Array.from({ length: 200 }, () => asked('192.0.2.1')))
  const refused = many.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]!.headers['retry-after']).toBe('3')
  expect((await asked('198.51.100.1')).status).toBe(200)
})
