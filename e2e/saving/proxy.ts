import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

/** What the network does to one request. Delays of their own bring requests, and answers, into another order. */
type Fault = 'none' | 'slow' | 'slow answer' | 'lost' | 'answer lost' | 'silence' | 'twice' | 'signed out'

/** Of a hundred requests; the rest come through. */
const SHARES: [Fault, number][] = [
  ['slow', 15],
  ['slow answer', 12],
  ['lost', 8],
  ['answer lost', 8],
  ['silence', 2],
  ['twice', 5],
  ['signed out', 3],
]
/** Longest delay, in milliseconds: some writes of a tab, so that a late one meets what came after it. */
const LONGEST = 80

export interface Proxy {
  origin: string
  /** Requests that met each fault. */
  met: Record<string, number>
  close: () => void
}

/**
 * A network between tabs and server.
 * @param serverAt the server's port as it is now: it is killed and comes back at another one
 * @param faultsAt seeded numbers from 0 to 1 for a run's requests; null where its network is sound
 */
export async function startProxy(
  serverAt: () => number,
  faultsAt: (run: string) => (() => number) | null,
): Promise<Proxy> {
  const met: Record<string, number> = {}

  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await buffer(req)
    const random = faultsAt(String(req.headers['x-run']))
    const fault = random ? faultOf(random()) : 'none'
    met[fault] = (met[fault] ?? 0) + 1
    const late = () => wait((random?.() ?? 0) * LONGEST)
    if (fault === 'silence') return
    if (fault === 'lost') return void req.socket.destroy()
    if (fault === 'slow') await late()
    const asked = { method: req.method!, path: req.url!, headers: req.headers, body }
    if (fault === 'signed out') asked.headers = { ...req.headers, cookie: '' }
    const answer = await forward(serverAt(), asked)
    if (fault === 'twice') void late().then(() => forward(serverAt(), asked).catch(() => undefined))
    if (fault === 'slow answer') await late()
    if (fault === 'answer lost') return void req.socket.destroy()
    res.writeHead(answer.status, answer.headers).end(answer.body)
  }

  const server = createServer((req, res) => {
    // Where the server is not there, nobody answers.
    pass(req, res).catch(() => req.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    close: () => (server.closeAllConnections(), server.close()),
  }
}

function faultOf(number: number): Fault {
  let left = number * 100
  return SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'none'
}

interface Asked {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

/** Asks the server itself, as a page of its own would. */
async function forward(port: number, { method, path, headers, body }: Asked) {
  const host = `localhost:${port}`
  const own = { ...headers, host, origin: `http://${host}`, 'content-length': body.length }
  const sent = request({ host: '127.0.0.1', port, method, path, headers: own })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const { 'content-type': type = 'text/plain', 'content-encoding': encoding = 'identity' } = answer.headers
  const told = { 'content-type': type, 'content-encoding': encoding }
  return { status: answer.statusCode!, headers: told, body: await buffer(answer) }
}
