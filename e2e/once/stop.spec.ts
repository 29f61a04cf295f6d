import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const folder = mkdtempSync(join(tmpdir(), 'masthead-stop-'))
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...{ DATA_DIR: join(folder, 'data'), DATABASE_URL: '', SAMPLE_NEWS: 'off', LOG_LEVEL: 'warn' },
  ...{ HOST: '127.0.0.1', PORT: '0', SITE_URL: '', NODE_ENV: 'production' },
}
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
const running = new Set<ChildProcess>()

test.afterAll(() => {
  for (const server of running) server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function news(...words: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['cli/news.ts', ...words, '--json'], { env })
  return JSON.parse(stdout) as Record<string, unknown>
}

/** Starts the built site on a port of its own. */
async function start(): Promise<{ server: ChildProcess; port: number }> {
  const server = spawn(process.execPath, ['cli/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(server)
  server.once('exit', () => running.delete(server))
  const listening = Promise.withResolvers<number>()
  let said = ''
  // Read to the end: a server whose words nobody takes might wait for that.
  server.stdout.on('data', (part: Buffer) => {
    said += String(part)
    const [, port] = /http:\/\/localhost:(\d+)/.exec(said) ?? []
    if (port) listening.resolve(Number(port))
  })
  server.once('exit', () => listening.reject(new Error(`the server ended while it started: ${said}`)))
  return { server, port: await listening.promise }
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
  writeFileSync(join(folder, 'a.md'), article)
  await news('sections', 'add', '--en', 'Policy')
  const { uid } = (await news('new', join(folder, 'a.md'), '--locale', 'en', '--publish')) as { uid: string }

  const { server, port } = await start()
  const slow = beginReading(port, uid)
  const never = beginReading(port, uid)
  const silent = connect(port, '127.0.0.1').on('error', () => undefined)
  await Promise.all([slow, never].map(({ socket }) => once(socket, 'connect')))
  await once(silent, 'connect')

  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await expect
    .poll(() => fetch(`http://127.0.0.1:${port}/healthz`).then(String, () => 'refused'))
    .toBe('refused')
  expect(await slow.finish()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n[^]*\{"count":1\}$/i)
  // It ends with 1 when it was not done after 10 s.
  expect(await ended).toEqual([0, null])

  const again = await start()
  const counts = await fetch(`http://127.0.0.1:${again.port}/api/views?ids=${uid}`)
  expect(await counts.json()).toEqual({ counts: { [uid]: 1 } })
  const done = once(again.server, 'exit')
  again.server.kill('SIGTERM')
  expect(await done).toEqual([0, null])
})
