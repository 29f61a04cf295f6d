import { describe, expect, it } from 'vitest'
import { redirectsCsv } from '#domain/addresses/csv.ts'
import { listRedirects } from '#domain/addresses/desk.ts'
import { importRedirects } from '#domain/addresses/import.ts'
import { findLegacyPath } from '#domain/addresses/legacy.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { removeRedirect } from '#domain/addresses/remove.ts'
import { execute } from '#domain/execute.ts'
import { rehearse } from '#domain/rehearse.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { isWrong, madeWrong, readsOf, rowsBy } from '#tests/made-wrong.ts'
import { carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const { actor } = asking()
const bytes = (text: string) => new TextEncoder().encode(text)
const all = async (text?: string) => {
  const rows = await listRedirects(actor, { limit: 100, text })
  return rows.map(({ from, to }) => `${from} ${to}`)
}
const outcomes = async (text: string) => {
  const { lines } = await rehearse(importRedirects, { bytes: bytes(text), take: 'fitting' }, asking())
  return lines.map(({ line, outcome, why }) => [line, outcome, ...(why ? [why.key] : [])])
}

describe('a redirect', () => {
  it('is removed, and readers of it find nothing from then on', async () => {
    await carryOut(addRedirect, { from: '/a.asp?id=1', to: '/en' })
    const { reads } = await readsOf(() => findLegacyPath('/a.asp?id=1'))
    expect(isWrong(reads, await madeWrong(() => carryOut(removeRedirect, { from: '/a.asp?id=1' })))).toBe(
      true,
    )
    expect(await findLegacyPath('/a.asp?id=1')).toBeNull()
    const again = execute(removeRedirect, { from: '/a.asp?id=1' }, asking())
    await expect(again).rejects.toThrow('no redirect')
  })

  it('is neither changed nor removed by whoever saw it lead elsewhere', async () => {
    await carryOut(addRedirect, { from: '/a', to: '/en', seen: null })
    await carryOut(addRedirect, { from: '/a', to: '/zh', seen: '/en' }, 1000)
    const refused = {
      refusal: { key: 'redirect.changed', params: { to: '/zh', by: 'tester', at: asking(1000).now } },
    }
    expect(await execute(addRedirect, { from: '/a', to: '/en/search', seen: '/en' }, asking())).toMatchObject(
      refused,
    )
    expect(await execute(removeRedirect, { from: '/a', seen: '/en' }, asking())).toMatchObject(refused)
    expect(await all()).toEqual(['/a /zh'])
  })

  it('is found by how it begins, or by any part of either address', async () => {
    await carryOut(addRedirect, { from: '/news/1.asp', to: '/en/news/steel' })
    await carryOut(addRedirect, { from: '/old/news/2.asp', to: '/zh' })
    expect(await all('/news')).toEqual(['/news/1.asp /en/news/steel'])
    expect(await all('news')).toHaveLength(2)
    expect(await all('steel')).toHaveLength(1)
    expect(await all('%')).toEqual([])
  })
})

describe('a file of redirects', () => {
  it('is tried without leaving anything, line by line', async () => {
    await carryOut(addRedirect, { from: '/a', to: '/en' })
    await carryOut(addRedirect, { from: '/b', to: '/en' })
    expect(
      await outcomes('from,to\n/a,/en\n/b,/zh\n/c,/zh\n/en/search,/zh\n/c,/en\n\nnews,/zh\n/d,zh\n/e,/e/\n'),
    ).toEqual([
      ...[
        [2, 'same'],
        [3, 'changed'],
        [4, 'new'],
      ],
      ...[
        [5, 'refused', 'redirect.reserved'],
        [6, 'refused', 'redirect.twice'],
      ],
      ...[
        [8, 'refused', 'redirect.badFrom'],
        [9, 'refused', 'redirect.badTo'],
      ],
      [10, 'refused', 'redirect.loop'],
    ])
    expect(await all()).toEqual(['/a /en', '/b /en'])
  })

  it('is imported whole or not at all, or by the lines that fit', async () => {
    const file = bytes('/a,/en\n/x,/y\n/y,/x\n')
    const whole = await execute(importRedirects, { bytes: file }, asking())
    expect(whole).toMatchObject({ refusal: { key: 'redirect.linesRefused', params: { count: 1, line: 3 } } })
    expect(await all()).toEqual([])
    const { counts } = await carryOut(importRedirects, { bytes: file, take: 'fitting' })
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, refused: 1 })
    expect(await all()).toEqual(['/a /en', '/x /y'])
  })

  it('finds a way that comes back through addresses that are kept already', async () => {
    await carryOut(addRedirect, { from: '/b', to: '/c' })
    expect(await outcomes('/c;/b\n')).toEqual([[1, 'refused', 'redirect.loop']])
  })

  it('makes wrong what it turns, those that led to a turned address too, and nothing else', async () => {
    await carryOut(addRedirect, { from: '/a', to: '/b' })
    await carryOut(addRedirect, { from: '/same', to: '/en' })
    expect(await rowsBy(importRedirects, { bytes: bytes('/b,/zh\n/same,/en\n') })).toEqual([
      'address::path:/a',
      'address::path:/b',
    ])
    expect(await all()).toEqual(['/a /zh', '/b /zh', '/same /en'])
  })

  it('is what an export gives, so that it comes back the same', async () => {
    await carryOut(addRedirect, { from: '/新闻.asp?id=1,2;3', to: 'https://a.example/?q="x"' })
    await carryOut(addRedirect, { from: '/b', to: '/en' })
    let file = ''
    for await (const piece of redirectsCsv(actor)) file += piece
    expect(file).toBe(
      '\ufeff"from","to"\r\n"/b","/en"\r\n"/新闻.asp?id=1,2;3","https://a.example/?q=""x"""\r\n',
    )
    expect((await outcomes(file)).map(([, outcome]) => outcome)).toEqual(['same', 'same'])
  })
})
