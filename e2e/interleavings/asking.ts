import { Agent, request, type IncomingMessage } from 'node:http'
import { once } from 'node:events'

export interface Answered {
  status: number
  /** X-Cache: hit, stale, miss or bypass. */
  how: string
  etag: string
  text: string
}

/** Asks a server as readers would, over connections that stay open. @param host as SITE_URL has it */
export function asker(url: string, host: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const { hostname, port } = new URL(url)
  return {
    async ask(path: string): Promise<Answered> {
      const sent = request({ hostname, port, path, agent, headers: { host } })
      sent.end()
      const [response] = (await once(sent, 'response')) as [IncomingMessage]
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      return {
        status: response.statusCode!,
        how: String(response.headers['x-cache'] ?? ''),
        etag: String(response.headers.etag ?? response.headers.location ?? ''),
        text: Buffer.concat(parts).toString('utf8'),
      }
    },
    close: () => agent.destroy(),
  }
}
export type Asker = ReturnType<typeof asker>
