import type { RequestListener } from 'node:http'
import { logger } from '#lib/logger.ts'
import { compressAnswer } from './compression.ts'
import type { FrontOptions } from './front-options.ts'
import { serveHealth } from './health.ts'
import { localeOfPath } from './language.ts'
import { logWhenDone } from './request-log.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { refuse } from './send.ts'
import { serveSite } from './site.ts'
import { serveStatic } from './static.ts'
import { serveViews } from './views-api.ts'
import { newVisit, type Visit } from './visit.ts'

/** The one listener for everything that comes over HTTP. It always answers, and never throws. */
export function createFront(options: FrontOptions): RequestListener {
  return (req, res) => {
    void (async () => {
      const locale =
        localeOfPath(req.url ?? '/') ?? (await options.defaultLocale().catch(() => 'en' as const))
      const visit = newVisit(req, res, locale)
      res.setHeader('X-Request-Id', visit.id)
      setSecurityHeaders(res)
      logWhenDone(visit)
      compressAnswer(req, res)
      if (options.health.stopping()) res.setHeader('Connection', 'close')
      try {
        await serve(visit, options)
      } catch (problem) {
        fail(visit, problem)
      }
    })()
  }
}

async function serve(visit: Visit, options: FrontOptions): Promise<void> {
  const { path, first, problem } = visit.target
  if (problem === 'too long') return refuse(visit, 414)
  if (await serveHealth(visit, options.health)) return
  if (path === '/api/views') return serveViews(visit, options.siteUrl)
  if (problem === null && (await serveStatic(visit, options.folders))) return
  // In production nothing under /_next is the renderer's: files are served above, and its picture
  // resizer would let anybody have work done.
  if (first === '_next' && !options.dev) return refuse(visit, 404)
  if (problem === null && isDevelopment(first, options.dev)) {
    return options.render(visit.req, visit.res)
  }
  return serveSite(visit, options)
}

/** What Next asks itself for in development: sources, reloading, traces of failures. */
function isDevelopment(first: string, dev: boolean): boolean {
  return dev && (first === '_next' || first.startsWith('__next'))
}

function fail(visit: Visit, problem: unknown): void {
  logger().error({ err: problem, id: visit.id }, 'a request failed')
  if (visit.res.headersSent) visit.res.destroy()
  else refuse(visit, 500)
}
