import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { boundedServer } from '#delivery/bounded-server.ts'
import { createFront } from '#delivery/front.ts'
import type { FrontOptions } from '#delivery/front-options.ts'
import { usualLimits, type Limits } from '#delivery/limits.ts'
import { openPages } from '#delivery/pages/pages.ts'
import { plainAnswers } from '#delivery/pages/plain-answer.ts'
import { answerPlain } from '#delivery/plain/connections.ts'
import { trustOf } from '#delivery/trust.ts'
import type { Environment } from '#lib/environment.ts'

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

interface FrontSetting extends Partial<FrontOptions> {
  site?: Partial<Environment>
  limits?: Partial<Limits>
}

/** The front over real HTTP with a stub for Next; folders are made and filled. */
export async function openFront(render: FrontOptions['render'], setting: FrontSetting = {}) {
  const { site, limits, ...more } = setting
  const root = mkdtempSync(join(tmpdir(), 'masthead-front-'))
  const folders = { media: join(root, 'media'), public: join(root, 'public'), build: join(root, 'build') }
  for (const folder of Object.values(folders)) mkdirSync(folder)
  writeFileSync(join(root, 'secret.key'), 'never to be served')
  const trust = trustOf({
    ...{ siteUrl: 'https://news.example', siteUrlGiven: false, host: '127.0.0.1', trustedProxies: [] },
    ...site,
  })
  const pages = await openPages({ render, host: 'news.example', dev: false, bytes: 10_000_000 })
  const options: FrontOptions = {
    ...trust,
    pages,
    render,
    dev: false,
    cdn: false,
    defaultLocale: async () => 'en',
    folders,
    health: { ready: async () => true, stopping: () => false },
    ...more,
  }
  const bounds = { ...usualLimits(false, false), ...limits }
  const server = boundedServer(bounds, trust.proxies.trusts, createFront(options))
  // As the server does: on SQLite most of what is kept never reaches Node's parser.
  const keepAlive = bounds.keepAliveTimeout
  if (pages.immediate) answerPlain(server, keepAlive, plainAnswers(options, keepAlive))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    folders,
    server,
    ask: (path: string, options: AskOptions = {}) => ask(port, path, options),
    async close() {
      await pages.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface AskOptions {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
}

/** Sends a request target as it is: fetch() would mend it. */
async function ask(
  port: number,
  path: string,
  { method = 'GET', headers, body }: AskOptions,
): Promise<Answered> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  return { status: response.statusCode!, headers: response.headers, bytes, text: bytes.toString('utf8') }
}
