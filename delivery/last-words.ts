import type { Duplex } from 'node:stream'

/** For a client to take the answer and close, in milliseconds; one that does neither is cut. */
const LINGERING = 2_000

/**
 * Sends bytes and closes. Not at once: where bytes of the client are still unread, its system would throw away
 * the answer with the connection. Never later than in 2 s: half-closed connections cost as much as open ones.
 */
export function sayLast(socket: Duplex, bytes: string): void {
  const cut = setTimeout(() => socket.destroy(), LINGERING).unref()
  socket.once('close', () => clearTimeout(cut))
  socket.on('error', () => socket.destroy())
  socket.end(bytes)
  socket.resume()
}
