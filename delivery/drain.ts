import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds between looks for connections that have become idle. */
const SWEEP_EVERY = 50

/**
 * Watches a server's connections, so that it can be stopped whatever they do.
 * @param patience how long answers under way may take once the server stops, in milliseconds
 * @param closeIdle closes connections that wait for a request and are not Node's
 * @returns stops accepting, closes idle connections, and cuts what has not ended in time
 */
export function drainable(
  server: Server,
  patience: number,
  closeIdle: () => void = () => undefined,
): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () =>
    new Promise<void>((resolve) => {
      // Not closeAllConnections(): it leaves out those that were upgraded, as development's are.
      const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), patience)
      // A connection whose answer has ended would be kept open for the client's next request.
      const sweep = setInterval(() => {
        closeIdle()
        server.closeIdleConnections()
      }, SWEEP_EVERY)
      server.close(() => {
        clearTimeout(cut)
        clearInterval(sweep)
        resolve()
      })
    })
}
