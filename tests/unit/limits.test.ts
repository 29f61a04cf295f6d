import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { boundedServer } from '#delivery/bounded-server.ts'
import { usualLimits, type Limits } from '#delivery/limits.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { networkOf } from '#lib/networks.ts'

process.env.LOG_LEVEL = 'silent'

const short = { headersTimeout: 80, requestTimeout: 160, connectionsCheckingInterval: 20 }
const whole = 'GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n'
let server: Server

async function serving(
  limits: Partial<Limits>,
  listener?: RequestListener,
  isProxy = false,
): Promise<() => Socket> {
  server = boundedServer(
    { ...usualLimits(false, false), ...limits },
    () => isProxy,
    listener ?? ((_, res) => void res.end('whole')),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return () => connect(port, '127.0.0.1').on('error', () => undefined)
}

afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

/** All that comes until the other side has closed the connection. */
async function lastWords(socket: Socket): Promise<string> {
  const closed = once(socket, 'close')
  const said = await text(socket)
  await closed
  return said
}

describe('slow clients', () => {
  test.each([
    ['headers that do not end', 'GET /zh HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['half a request line', 'GET /z'],
    ['silence', ''],
  ])('%s: 408, and the connection is closed', async (_, bytes) => {
    const open = await serving(short)
    const socket = open()
    socket.write(bytes)
    expect(await lastWords(socket)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n/)
  })

  test('a body that does not end: 408, and who reads it is told', async () => {
    const given = Promise.withResolvers<unknown>()
    const open = await serving(short, (req) => void text(req).catch(given.resolve))
    const socket = open()
    socket.write('POST /api/views HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"uid"')
    expect(await lastWords(socket)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await given.promise).toBeInstanceOf(Error)
  })

  const headOf = (path: string) => `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n`
  const reading: RequestListener = (req, res) =>
    void text(req).then(
      (body) => res.end(body),
      () => res.destroy(),
    )

  test('a picture may take longer than any other body', async () => {
    const open = await serving(short, reading)
    const [picture, other] = [open(), open()]
    picture.write(`${headOf(`${deskApi.upload}?locale=zh`)}0123456789`)
    other.write(`${headOf('/admin/api/other')}0123456789`)
    expect(await lastWords(other)).toMatch(/^HTTP\/1\.1 408 /)
    picture.write('9876543210')
    expect(String((await once(picture, 'data'))[0])).toContain('01234567899876543210')
  })

  test.each([
    ['does not come on', { uploadPause: 40 }],
    ['takes too long for a picture as well', { uploadTimeout: 160 }],
  ])('a picture that %s: 408, and who reads it is told', async (_, limits) => {
    const given = Promise.withResolvers<unknown>()
    const open = await serving({ ...short, ...limits }, (req) => void text(req).catch(given.resolve))
    const socket = open()
    socket.write(`${headOf(deskApi.upload)}0123456789`)
    expect(await lastWords(socket)).toMatch(/^HTTP\/1\.1 408 /)
    expect(await given.promise).toBeInstanceOf(Error)
  })

  test('nothing is written into an answer that has begun', async () => {
    const open = await serving(short, (_, res) => void res.write('begun'))
    const socket = open()
    socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{')
    expect(await lastWords(socket).catch(() => 'cut')).not.toContain('408')
  })

  test('a connection between requests is closed after a while', async () => {
    const open = await serving({ keepAliveTimeout: 20 })
    const socket = open()
    socket.write(whole)
    expect(await lastWords(socket)).toContain('whole')
  })

  test('who takes nothing of an answer is cut', async () => {
    const answer = Buffer.alloc(50_000_000)
    const cut = Promise.withResolvers<void>()
    const open = await serving({ idleTimeout: 100 }, (_, res) => {
      res.on('close', cut.resolve)
      res.end(answer)
    })
    const socket = open()
    socket.write(whole)
    await cut.promise
    expect((await lastWords(socket).catch(() => '')).length).toBeLessThan(answer.length)
  })
})

describe('many connections', () => {
  /** Connections that have asked and been answered, and stay. */
  async function answered(open: () => Socket, count: number): Promise<Socket[]> {
    const sockets = Array.from({ length: count }, open)
    await Promise.all(
      sockets.map(async (socket) => {
        socket.write(whole)
        await once(socket, 'data')
      }),
    )
    return sockets
  }

  test('more than the server takes are closed; those there are go on; after them others come in', async () => {
    const open = await serving({ connections: 3 })
    const [first] = await answered(open, 3)
    expect(await lastWords(open())).toBe('')
    first!.write(whole)
    expect(String((await once(first!, 'data'))[0])).toContain('200 OK')
    first!.destroy()
    await expect.poll(() => lastWords(open().end(whole))).toContain('whole')
  })

  test('more of one network than its share are told so', async () => {
    const open = await serving({ perNetwork: 3 })
    const [first] = await answered(open, 3)
    expect(await lastWords(open())).toMatch(/^HTTP\/1\.1 503 [^]*Retry-After: 5/)
    first!.end()
    await once(first!, 'close')
    await expect.poll(() => lastWords(open().end(whole))).toContain('whole')
  })

  test('a trusted proxy carries many readers', async () => {
    const open = await serving({ perNetwork: 3 }, undefined, true)
    expect(await answered(open, 10)).toHaveLength(10)
  })

  test('a flood of requests on one connection ends it, and nobody else’s', async () => {
    let begun = 0
    const open = await serving({ ahead: 10 }, (req, res) => {
      begun++
      if (req.url === '/en') res.end('whole')
    })
    const flood = open()
    flood.write('GET /flood HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(5_000))
    await new Promise((resolve) => flood.once('close', resolve))
    expect(begun).toBeLessThanOrEqual(11)
    expect(await answered(open, 2)).toHaveLength(2)
  })

  test('a few requests ahead of their answers are answered in order', async () => {
    const open = await serving({ ahead: 10 }, (req, res) => void setImmediate(() => res.end(`<${req.url}>`)))
    const socket = open()
    for (const round of [0, 1, 2]) {
      const asked = Array.from({ length: 10 }, (_, at) => `/${round}${at}`)
      socket.write(asked.map((url) => whole.replace('/en', url)).join(''))
      let said = ''
      while (!said.includes(`</${round}9>`)) said += String((await once(socket, 'data'))[0])
      expect(said.match(/<[^>]+>/g)).toEqual(asked.map((url) => `<${url}>`))
    }
  })
})

test('headers of more than 32 KB are refused', async () => {
  const open = await serving({})
  const socket = open()
  socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(33_000)}\r\n\r\n`)
  expect(await lastWords(socket)).toMatch(/^HTTP\/1\.1 431 /)
})

test('many connections fit, and eight networks are needed to take them all', () => {
  const { connections, perNetwork } = usualLimits(false, false)
  expect(connections).toBeGreaterThanOrEqual(500)
  expect(perNetwork).toBe(Math.floor(connections / 8))
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1::6', '2001:db8:1:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network))

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:DB8::6', '2001:db8:0'],
])('%s is of the site network %s', (address, network) => expect(networkOf(address, 48)).toBe(network))
