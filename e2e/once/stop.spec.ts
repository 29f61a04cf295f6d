import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { OwnPlace } from '../own-server.ts'

const own = new OwnPlace()
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const article = `---
headline: The last reading
standfirst: It counts.
slug: the-last-reading
sections: [policy]
tags: []
bylines: []
shown: 2026-11-18 09:30
genre: news
originality: original
---

A paragraph.
`

test.afterAll(() => own.clear())

async function news(...words: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await own.news(...words, '--json')) as Record<string, unknown>
}

/** A client that has sent a reading but for its last bytes. */
function beginReading(port: number, uid: string): { socket: Socket; finish: () => Promise<string> } {
  const body = JSON.stringify({ uid })
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    `POST /api/views HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${browser}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -5)}`,
  )
  return {
    socket,
    async finish() {
      socket.write(body.slice(-5))
      const [answered] = (await once(socket, 'data')) as [Buffer]
      return String(answered)
    },
  }
}

test('a stop lets readers finish, cuts who does not, and keeps every count', async () => {
  test.setTimeout(120_000)
  const file = join(own.folder, 'a.md')
  writeFileSync(file, article)
  await news('sections', 'add', '--en', 'Policy')
  const { uid } = (await news('new', file, '--locale', 'en', '--publish')) as { uid: string }

  const server = await own.start()
  const { port } = server
  const slow = beginReading(port, uid)
  const never = beginReading(port, uid)
  const silent = connect(port, '127.0.0.1').on('error', () => undefined)
  await Promise.all([slow, never].map(({ socket }) => once(socket, 'connect')))
  await once(silent, 'connect')

  const ended = own.stop(server)
  await expect
    .poll(() => fetch(`http://127.0.0.1:${port}/healthz`).then(String, () => 'refused'))
    .toBe('refused')
  expect(await slow.finish()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*\{"count":1\}$/i)
  // It ends with 1 when it was not done after 10 s.
  expect(await ended).toEqual([0, null])

  const again = await own.start()
  const counts = await fetch(`http://127.0.0.1:${again.port}/api/views?ids=${uid}`)
  expect(await counts.json()).toEqual({ counts: { [uid]: 1 } })
  expect(await own.stop(again)).toEqual([0, null])
})
