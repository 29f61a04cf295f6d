import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locale } from '#i18n/locales.ts'
import { startJobs } from '#jobs/runner.ts'
import { schedule } from '#jobs/schedule.ts'
import { writeCounts } from '#domain/views/batches.ts'
import type { Environment } from '#lib/environment.ts'
import { programFolder } from '#lib/program-folder.ts'
import { boundedServer } from './bounded-server.ts'
import { createFront } from './front.ts'
import type { FrontOptions } from './front-options.ts'
import { drainable } from './drain.ts'
import { usualLimits } from './limits.ts'
import { openPages } from './pages/pages.ts'
import { plainAnswers } from './pages/plain-answer.ts'
import { warmPages } from './pages/warm.ts'
import { answerPlain, type PlainAnswer } from './plain/connections.ts'
import { openRenderer } from './renderer.ts'
import { trustOf } from './trust.ts'

export interface ServerOptions {
  environment: Environment
  dev: boolean
  /** The site's default language; English where nobody says. */
  defaultLocale?: () => Promise<Locale>
  /** Languages readers are led to; all where nobody says. */
  offered?: () => Promise<readonly Locale[]>
  /** Whether the database answers, for /readyz. */
  ready?: () => Promise<boolean>
}

export interface RunningServer {
  /** As it listens: `http://127.0.0.1:3000`. */
  url: string
  /** Stops accepting, lets answers under way end, writes the counts. The database stays open. */
  close: () => Promise<void>
}

/** For answers under way when the process is told to stop, in milliseconds: of 10 s, most. */
const PATIENCE = 7_000

/**
 * Starts everything that listens: the renderer, the front before it, and the recurring jobs.
 * @throws what listening throws, such as EADDRINUSE
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { environment, dev } = options
  const { host, siteUrl, trustedProxies } = environment
  const root = programFolder()
  const trust = trustOf(environment)
  // Listening comes before the renderer is loaded, so that a taken port is told at once; requests wait.
  const front = Promise.withResolvers<RequestListener>()
  let answer: RequestListener = (req, res) => void front.promise.then((ready) => ready(req, res))
  const limits = usualLimits(dev, trustedProxies.length > 0)
  const server = boundedServer(limits, trust.proxies.trusts, (req, res) => answer(req, res))
  let plain: PlainAnswer = () => null
  const closeIdle = answerPlain(server, limits.keepAliveTimeout, (request) => plain(request))
  const drain = drainable(server, dev ? 300 : PATIENCE, closeIdle)
  await listen(server, environment.port, host)
  const renderer = await openRenderer({ root, dev, environment, server })
  const pages = await openPages({
    render: renderer.render,
    host: new URL(siteUrl).host,
    dev,
    // In development the next answer may come of other sources.
    bytes: dev ? 0 : environment.pageCacheBytes,
  })
  let stopping = false
  const frontOptions: FrontOptions = {
    ...trust,
    pages,
    render: renderer.render,
    dev,
    cdn: environment.cdnPurge !== null,
    defaultLocale: options.defaultLocale ?? (async () => 'en'),
    ...(options.offered && { offered: options.offered }),
    folders: {
      media: join(environment.dataDir, 'media'),
      public: join(root, 'public'),
      build: dev ? null : join(root, '.next', 'static'),
    },
    health: { ready: options.ready ?? (async () => true), stopping: () => stopping },
  }
  answer = createFront(frontOptions)
  front.resolve(answer)
  if (pages.immediate && !dev) plain = plainAnswers(frontOptions, limits.keepAliveTimeout)
  const stopJobs = startJobs(schedule(environment))
  if (environment.pageCacheBytes > 0 && !dev) void warmPages(pages, () => stopping)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    async close() {
      stopping = true
      await drain()
      await stopJobs()
      await writeCounts()
      await pages.close()
      await renderer.close()
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}
