import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readHead } from '#delivery/plain/head.ts'

const read = (text: string) => readHead(Buffer.from(text, 'latin1'), {} as Socket)
const lines = (...all: string[]) => [...all, '', ''].join('\r\n')

describe('a plain request', () => {
  test('is read as Node would', () => {
    const { socket: _, ...head } = read(
      lines(
        'GET /zh/news/a?x=1 HTTP/1.1',
        'Host: news.example',
        'Accept-Encoding: gzip, br ',
        'X-A:b',
        'Connection: Keep-Alive',
      ),
    )!
    expect(head).toEqual({
      method: 'GET',
      url: '/zh/news/a?x=1',
      headers: { host: 'news.example', 'accept-encoding': 'gzip, br', 'x-a': 'b', connection: 'Keep-Alive' },
      rawHeaders: [
        'Host',
        'news.example',
        'Accept-Encoding',
        'gzip, br',
        'X-A',
        'b',
        'Connection',
        'Keep-Alive',
      ],
    })
  })

  const host = 'Host: a'
  test.each([
    ['another method', lines('POST / HTTP/1.1', host)],
    ['another version', lines('GET / HTTP/1.0', host)],
    ['a whole address', lines('GET http://a/ HTTP/1.1', host)],
    ['no host', lines('GET / HTTP/1.1', 'Accept: */*')],
    ['two hosts', lines('GET / HTTP/1.1', host, 'host: b')],
    ['the same field twice', lines('GET / HTTP/1.1', host, 'Accept: a', 'accept: b')],
    ['a body', lines('GET / HTTP/1.1', host, 'Content-Length: 0')],
    ['a body in parts', lines('GET / HTTP/1.1', host, 'Transfer-Encoding: chunked')],
    ['an upgrade', lines('GET / HTTP/1.1', host, 'Upgrade: websocket')],
    ['an end of the connection', lines('GET / HTTP/1.1', host, 'Connection: close')],
    ['a part of a file', lines('GET / HTTP/1.1', host, 'Range: bytes=0-1')],
    ['half of it', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['two at once', lines('GET / HTTP/1.1', host).repeat(2)],
    ['something after it', `${lines('GET / HTTP/1.1', host)}x`],
    ['a field over two lines', lines('GET / HTTP/1.1', host, 'X-A: b', ' c')],
    ['a blank before the colon', lines('GET / HTTP/1.1', host, 'X-A : b')],
    ['a line end alone', 'GET / HTTP/1.1\nHost: a\n\n'],
    ['bytes that are no characters', lines('GET / HTTP/1.1', host, 'X-A: \xe9')],
    ['a blank in the address', lines('GET /a b HTTP/1.1', host)],
    ['too much', lines('GET / HTTP/1.1', host, `X-A: ${'a'.repeat(5000)}`)],
  ])('is not %s', (_, text) => {
    expect(read(text)).toBeNull()
  })
})
