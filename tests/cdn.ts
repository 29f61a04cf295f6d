import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Purge {
  method: string
  headers: IncomingHttpHeaders
  /** Of the JSON body. */
  tags: string[]
}

/** What a CDN does with a purge: an HTTP status, or nothing at all. */
type Reaction = number | 'silent'

export interface Cdn {
  url: string
  /** All there were, refused ones too. */
  purges: Purge[]
  /** Resolves when the next purge has come, whatever becomes of it. */
  asked: () => Promise<unknown>
  /** Reactions to the next purges, in this order; after them all are accepted. */
  reactions: Reaction[]
  close: () => Promise<void>
}

/** A server that takes purges as CDNs do. */
export async function openCdn(): Promise<Cdn> {
  const purges: Purge[] = []
  const reactions: Reaction[] = []
  const server: Server = createServer((req, res) => {
    void text(req).then((body) => {
      // A redirect that is followed comes as GET, without a body.
      const { tags } = JSON.parse(body || '{"tags":[]}') as { tags: string[] }
      purges.push({ method: req.method!, headers: req.headers, tags })
      server.emit('purge')
      const reaction = reactions.shift() ?? 200
      if (reaction === 'silent') return
      res.writeHead(reaction, { location: '/elsewhere' }).end('{"success":true}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`,
    purges,
    asked: () => once(server, 'purge'),
    reactions,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
