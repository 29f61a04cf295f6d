import type { IncomingMessage, RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { deskApi } from '#i18n/desk-article-paths.ts'
import type { Limits } from './limits.ts'

/**
 * Cuts off whoever sends a body too slowly. Node has one time for all requests; a photograph on a slow line needs minutes, and nothing
 * else may take them.
 * @param late told of the connection, once
 */
export function boundBodies(
  limits: Limits,
  late: (socket: Socket) => void,
  listener: RequestListener,
): RequestListener {
  return (req, res) => {
    if (announcesBody(req)) watch(req, limits, () => late(req.socket))
    listener(req, res)
  }
}

function watch(req: IncomingMessage, limits: Limits, late: () => void): void {
  const { socket } = req
  const isPicture = req.url?.split('?')[0] === deskApi.upload
  let before = socket.bytesRead
  const timers = [setTimeout(cut, isPicture ? limits.uploadTimeout : limits.requestTimeout)]
  if (isPicture) timers.push(setInterval(look, limits.uploadPause))
  for (const timer of timers) timer.unref()
  for (const event of ['end', 'close']) req.once(event, stop)
  socket.once('close', stop)

  function look(): void {
    if (socket.bytesRead - before < limits.uploadLeast) cut()
    before = socket.bytesRead
  }
  function cut(): void {
    stop()
    if (!req.complete && !socket.destroyed) late()
  }
  function stop(): void {
    for (const timer of timers) clearTimeout(timer)
    socket.removeListener('close', stop)
  }
}

function announcesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
