import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locale } from '#i18n/locales.ts'
import { startJobs } from '#jobs/runner.ts'
import { schedule } from '#jobs/schedule.ts'
import { writeCounts } from '#domain/views/batches.ts'
import type { Environment } from '#lib/environment.ts'
import { createFront } from './front.ts'
import { drainable } from './drain.ts'
import { openRenderer } from './renderer.ts'
import { refuseUnreadable } from './unreadable.ts'

export interface ServerOptions {
  environment: Pick<Environment, 'host' | 'port' | 'siteUrl' | 'dataDir'>
  dev: boolean
  /** The site's default language; English where nobody says. */
  defaultLocale?: () => Promise<Locale>
  /** Whether the database answers, for /readyz. */
  ready?: () => Promise<boolean>
}

export interface RunningServer {
  /** As it listens: `http://127.0.0.1:3000`. */
  url: string
  /** Stops accepting, lets answers under way end, writes the counts. The database stays open. */
  close: () => Promise<void>
}

/** Bounds on what a connection may cost, in bytes and milliseconds; an address of 8 KB still fits. */
const limits = {
  maxHeaderSize: 32_768,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
}

/** For answers under way when the process is told to stop, in milliseconds: of 10 s, most. */
const PATIENCE = 7_000

/**
 * Starts everything that listens: the renderer, the front before it, and the recurring jobs.
 * @throws what listening throws, such as EADDRINUSE
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { environment, dev } = options
  const root = join(import.meta.dirname, '..')
  const server = createServer(limits)
  const drain = drainable(server, dev ? 300 : PATIENCE)
  // Listening comes before the renderer is loaded, so that a taken port is told at once; requests wait.
  const front = Promise.withResolvers<RequestListener>()
  server.on('clientError', refuseUnreadable)
  server.on('request', (req, res) => void front.promise.then((answer) => answer(req, res)))
  await listen(server, environment.port, environment.host)
  const renderer = await openRenderer({ root, dev, environment, server })
  let stopping = false
  front.resolve(
    createFront({
      render: renderer.render,
      dev,
      siteUrl: environment.siteUrl,
      defaultLocale: options.defaultLocale ?? (async () => 'en'),
      folders: {
        media: join(environment.dataDir, 'media'),
        public: join(root, 'public'),
        build: dev ? null : join(root, '.next', 'static'),
      },
      health: { ready: options.ready ?? (async () => true), stopping: () => stopping },
    }),
  )
  const stopJobs = startJobs(schedule)
  return {
    url: `http://${environment.host.includes(':') ? `[${environment.host}]` : environment.host}:${(server.address() as AddressInfo).port}`,
    async close() {
      stopping = true
      await drain()
      await stopJobs()
      await writeCounts()
      await renderer.close()
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}
