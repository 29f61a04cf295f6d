import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drainable } from '#delivery/drain.ts'

async function serving(patience: number) {
  const server = createServer((_, res) => setTimeout(() => res.end('whole'), 100))
  server.on('upgrade', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  const drain = drainable(server, patience)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, drain }
}

test('answers under way end whole, then nothing is accepted', async () => {
  const { port, drain } = await serving(5_000)
  const begun = performance.now()
  const answer = once(get({ port, host: '127.0.0.1' }), 'response')
  await wait(30)
  await drain()
  expect(performance.now() - begun).toBeLessThan(2_000)
  const [response] = (await answer) as [AsyncIterable<Buffer>]
  let text = ''
  for await (const part of response) text += String(part)
  expect(text).toBe('whole')
  await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED')
})

test('what does not end, upgraded connections too, is cut', async () => {
  const { port, drain } = await serving(200)
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await once(socket, 'data')
  const begun = performance.now()
  await drain()
  expect(performance.now() - begun).toBeLessThan(2_000)
})
