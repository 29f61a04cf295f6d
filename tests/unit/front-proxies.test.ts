import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { trustProxies } from '#delivery/proxies.ts'

function request(
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  url = '/',
): IncomingMessage {
  return { url, headers, socket: { remoteAddress } } as unknown as IncomingMessage
}

describe('without trusted proxies', () => {
  const { addressOf, hostOf, schemeOf, trusts } = trustProxies([])

  test('nothing that is forwarded is believed', () => {
    const req = request('127.0.0.1', {
      host: 'a.example',
      ...{ 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'b.example', 'x-forwarded-proto': 'https' },
    })
    expect([addressOf(req), hostOf(req), schemeOf(req)]).toEqual(['127.0.0.1', 'a.example', null])
    expect(trusts('127.0.0.1')).toBe(false)
  })

  test('a connection that is gone has no address', () => expect(addressOf(request(undefined, {}))).toBe(''))
})

describe('behind proxies', () => {
  const { addressOf, hostOf, schemeOf } = trustProxies(['loopback', '10.0.0.0/8', '2001:db8::/32'])
  const address = (from: string, chain: string) => addressOf(request(from, { 'x-forwarded-for': chain }))

  test.each([
    ['127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['::ffff:127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '192.0.2.1, 10.1.2.3', '192.0.2.1'],
    ['127.0.0.1', '203.0.113.9, 192.0.2.1, 10.1.2.3', '192.0.2.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['192.0.2.7', '203.0.113.9', '192.0.2.7'],
  ])('from %s by way of “%s” comes %s', (from, chain, reader) => expect(address(from, chain)).toBe(reader))

  test('of several hosts the nearest proxy’s counts, of several schemes the reader’s', () => {
    const req = request('10.0.0.1', { 'x-forwarded-host': 'a, b', 'x-forwarded-proto': 'HTTPS, http' })
    expect([hostOf(req), schemeOf(req)]).toEqual(['b', 'https'])
    const stranger = request('192.0.2.7', {
      host: 'c',
      'x-forwarded-host': 'a',
      'x-forwarded-proto': 'https',
    })
    expect([hostOf(stranger), schemeOf(stranger)]).toEqual(['c', null])
  })
})
