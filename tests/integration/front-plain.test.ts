import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useFreshDatabase } from '#tests/database.ts'
import { openFront } from '#tests/front.ts'
import { sendRaw } from '#tests/raw.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const body = `<p>${'A line of a page. '.repeat(100)}</p>`
/** More than sockets hold when it is sent ninety times. */
const long = `<p>${'x'.repeat(300_000)}</p>`
let front: Awaited<ReturnType<typeof openFront>>
let socket: Socket
let got = ''

beforeEach(async () => {
  front = await openFront(async (req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end(req.url === '/en/news/long' ? long : body)
  })
  await front.ask('/en')
  await front.ask('/zh')
  got = ''
  socket = connect(front.port, '127.0.0.1').setEncoding('latin1')
  socket.on('data', (part: string) => (got += part))
  await once(socket, 'connect')
})
afterEach(async () => {
  socket.destroy()
  await front.close()
})

const get = (path: string, ...fields: string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...fields, '', ''].join('\r\n')
const answers = () => got.split('HTTP/1.1 ').slice(1)
const whole = (count: number) => expect.poll(() => got.split('</p>').length - 1).toBe(count)

test('one connection carries kept answers one after the other, each with its own id', async () => {
  for (const count of [1, 2, 3]) {
    socket.write(get(count === 2 ? '/zh' : '/en'))
    await whole(count)
  }
  const ids = answers().map((one) => /X-Request-Id: (\S+)/i.exec(one)![1])
  expect(new Set(ids).size).toBe(3)
  for (const one of answers()) {
    expect(one).toMatch(/^200 OK\r\n/)
    expect(one).toMatch(/\r\nX-Cache: hit\r\n/)
    expect(one).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/)
    expect(one).toContain(`\r\nContent-Length: ${body.length}\r\n`)
    expect(one.endsWith(`\r\n\r\n${body}`)).toBe(true)
  }
})

test('a request in two packets, two in one, and one with a body are Node’s to read', async () => {
  const [start, end] = [get('/en').slice(0, 9), get('/en').slice(9)]
  socket.write(start)
  await new Promise(setImmediate)
  socket.write(end)
  await whole(1)
  socket.write(get('/en') + get('/zh'))
  await whole(3)
  expect(answers().map((one) => one.slice(0, 6))).toEqual(['200 OK', '200 OK', '200 OK'])
})

test('after a plain request the same connection may ask for anything', async () => {
  socket.write(get('/en'))
  await whole(1)
  socket.write('POST /en HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc')
  await expect.poll(() => answers().length).toBe(2)
  expect(answers()[1]).toMatch(/^405 /)
  socket.write(get('/en'))
  await expect.poll(() => answers().length).toBe(3)
  expect(answers()[2]).toMatch(/^200 OK/)
})

test('who has the page gets 304, who asks for its headers gets those', async () => {
  const { etag } = (await front.ask('/en')).headers
  socket.write(get('/en', `If-None-Match: ${etag}`))
  await expect.poll(() => answers().length).toBe(1)
  expect(answers()[0]).toMatch(/^304 Not Modified\r\n[^]*\r\n\r\n$/)
  expect(answers()[0]).not.toMatch(/content-length/i)
  socket.write(get('/en').replace('GET', 'HEAD'))
  await expect.poll(() => answers().length).toBe(2)
  expect(answers()[1]).toMatch(new RegExp(`Content-Length: ${body.length}\\r\\n[^]*\\r\\n\\r\\n$`))
})

test('a client that reads late gets each answer whole all the same', async () => {
  await front.ask('/en/news/long')
  socket.pause()
  const many = 90
  for (let at = 0; at < many; at++) socket.write(get('/en/news/long'))
  await new Promise(setImmediate)
  socket.resume()
  await expect.poll(() => got.length, { timeout: 20_000 }).toBeGreaterThan(many * long.length)
  await whole(many)
  for (const one of answers()) expect(one.endsWith(`\r\n\r\n${long}`)).toBe(true)
})

test('who says nothing is let go, and who ends first as well', async () => {
  await front.close()
  const limits = {
    keepAliveTimeout: 50,
    idleTimeout: 100,
    headersTimeout: 50,
    requestTimeout: 60,
    connectionsCheckingInterval: 20,
  }
  front = await openFront(async (_req, res) => void res.end(body), { limits })
  const silent = connect(front.port, '127.0.0.1').resume()
  await once(silent, 'close')
  const leaving = connect(front.port, '127.0.0.1').resume()
  leaving.end()
  await once(leaving, 'close')
})

test('another host and a proxy’s words are judged as ever', async () => {
  expect(
    await sendRaw(front.port, 'GET /en HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
  ).toMatch(/^HTTP\/1.1 421/)
  socket.write(get('/en').replace('127.0.0.1', 'evil.example'))
  await expect.poll(() => answers().length).toBe(1)
  expect(answers()[0]).toMatch(/^421 /)
})
