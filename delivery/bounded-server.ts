import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import { logger } from '#lib/logger.ts'
import { networkOf } from '#lib/networks.ts'
import { boundBodies } from './bound-bodies.ts'
import { sayLast } from './last-words.ts'
import type { Limits } from './limits.ts'
import { refuseUnreadable } from './unreadable.ts'

const TOO_MANY =
  'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n'
/** Refused connections are told of this often, in milliseconds: a flood must not fill the disk as well. */
const TELL_EVERY = 10_000

class LateError extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT'
}

/**
 * A server that no client can take for itself: slow ones, silent ones, and those with many connections.
 * @param isProxy whether an address is that of a trusted proxy
 * @param listener not asked about connections that are being closed
 */
export function boundedServer(
  limits: Limits,
  isProxy: (address: string | undefined) => boolean,
  listener: RequestListener,
): Server {
  // Without a host the front answers, with its own page.
  const server = createServer({ ...limits, requestTimeout: limits.uploadTimeout, requireHostHeader: false })
  server.maxConnections = limits.connections
  server.timeout = limits.idleTimeout
  server.on('clientError', refuseUnreadable)
  const tell = seldom((reason: string) => logger().warn({ reason }, 'connections are refused'))
  server.on('drop', () => tell('there are too many'))
  boundNetworks(server, limits.perNetwork, isProxy, () => tell('too many come from one network'))
  // As Node says it of what is late by its own time.
  const late = (socket: Socket) => server.emit('clientError', new LateError(), socket)
  server.on('request', boundAhead(limits.ahead, boundBodies(limits, late, listener)))
  return server
}

function boundNetworks(
  server: Server,
  most: number,
  isProxy: (address: string | undefined) => boolean,
  tell: () => void,
): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    if (socket.remoteAddress === undefined || isProxy(socket.remoteAddress)) return
    const network = networkOf(socket.remoteAddress)
    const here = (open.get(network) ?? 0) + 1
    open.set(network, here)
    socket.once('close', () => {
      const left = open.get(network)! - 1
      if (left === 0) open.delete(network)
      else open.set(network, left)
    })
    if (here <= most) return
    sayLast(socket, TOO_MANY)
    tell()
  })
}

/** A whole packet of requests would otherwise be worked at in the same moment, from one connection. */
function boundAhead(most: number, listener: RequestListener): RequestListener {
  const waiting = new WeakMap<Socket, number>()
  return (req: IncomingMessage, res: ServerResponse) => {
    const { socket } = req
    if (socket.destroyed || socket.writableEnded) return
    // An answer has no socket while that of an earlier request has it.
    if (res.socket === null) {
      const ahead = (waiting.get(socket) ?? 0) + 1
      if (ahead > most) return void socket.destroy()
      waiting.set(socket, ahead)
      res.once('close', () => waiting.set(socket, waiting.get(socket)! - 1))
    }
    listener(req, res)
  }
}

function seldom(tell: (reason: string) => void): (reason: string) => void {
  let last = -Infinity
  return (reason) => {
    const now = performance.now()
    if (now - last < TELL_EVERY) return
    last = now
    tell(reason)
  }
}
