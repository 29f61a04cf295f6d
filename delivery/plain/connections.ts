import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { readHead, type RequestHead } from './head.ts'

/** Answers what is ready; null where the long way has to be taken. */
export type PlainAnswer = (request: RequestHead) => {
  bytes: Buffer
  /** The connection ends with it. */
  last: boolean
  /** Called when the bytes could not be handed on at once: nobody may write over them. */
  stillInUse: () => void
} | null

/**
 * Lets a server answer plain requests for what is ready before Node's parser sees them: of a kept page's cost two
 * thirds are that parser and the objects of a request and a response. A connection that asks for anything else, in
 * whatever form, is Node's from then on.
 * @param idle milliseconds a connection may be silent
 * @returns closes connections that wait for a request
 */
export function answerPlain(server: Server, idle: number, answer: PlainAnswer): () => void {
  const [take] = server.listeners('connection') as ((this: Server, socket: Socket) => void)[]
  if (!take) throw new Error('the server has nobody for its connections')
  server.removeListener('connection', take)
  const plain = new Set<Socket>()

  function accept(socket: Socket): void {
    plain.add(socket)
    socket.setTimeout(idle, () => socket.destroy())
    socket.on('data', onData)
    socket.on('end', () => socket.end())
    socket.on('error', () => socket.destroy())
    socket.on('close', () => plain.delete(socket))
  }

  function onData(this: Socket, packet: Buffer): void {
    if (this.writableEnded) return
    // A client that does not read its answers is no plain one.
    const request = this.writableLength === 0 ? readHead(packet, this) : null
    const answered = request && answer(request)
    if (!answered) return handOver(this, packet)
    if (answered.last) this.end(answered.bytes)
    else this.write(answered.bytes)
    if (this.writableLength > 0) answered.stillInUse()
  }

  function handOver(socket: Socket, packet: Buffer): void {
    plain.delete(socket)
    for (const event of ['data', 'end', 'error', 'timeout']) socket.removeAllListeners(event)
    socket.setTimeout(0)
    // Paused, or what is put back would be lost before somebody listens.
    socket.pause()
    socket.unshift(packet)
    take!.call(server, socket)
    socket.resume()
  }

  // First, as Node's own was: what bounds connections comes after it.
  server.prependListener('connection', accept)
  return () => {
    for (const socket of plain) if (socket.writableLength === 0) socket.end()
  }
}
