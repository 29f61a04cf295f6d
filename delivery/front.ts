import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { logger } from '#lib/logger.ts'
import type { FrontOptions } from './front-options.ts'
import { serveHealth } from './health.ts'
import { localeOfPath } from './language.ts'
import { answerOtherHost } from './other-host.ts'
import { sendAtOnce } from './pages/send-at-once.ts'
import { servePreview } from './preview.ts'
import { logWhenDone } from './request-log.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { refuse } from './send.ts'
import { serveSite } from './site.ts'
import { serveStaff } from './staff.ts'
import { serveKept, serveStatic, staticPlace, type StaticPlace } from './static.ts'
import { serveSuggestions } from './suggest-api.ts'
import { serveTheme } from './theme.ts'
import { serveViews } from './views-api.ts'
import { newArrival, newVisit, type Arrival, type Visit } from './visit.ts'

/** The one listener for everything that comes over HTTP. It always answers, and never throws. */
export function createFront(options: FrontOptions): RequestListener {
  return (req, res) => {
    const sent = tryAtOnce(req, res, options)
    if (sent === false) begin(req, res, options)
    else if (sent !== true) void sent.then((done) => done || begin(req, res, options))
  }
}

/** What fails here fails on the long way as well, which tells it. */
function tryAtOnce(req: IncomingMessage, res: ServerResponse, options: FrontOptions) {
  try {
    const sent = sendAtOnce(req, res, options)
    return typeof sent === 'boolean' ? sent : sent.catch(() => false)
  } catch {
    return false
  }
}

function begin(req: IncomingMessage, res: ServerResponse, options: FrontOptions): void {
  const arrival = newArrival(req, res, options.isSecure(req))
  const { target } = arrival
  logWhenDone(arrival)
  if (options.health.stopping()) res.setHeader('Connection', 'close')
  const place = target.problem === null ? staticPlace(target, options.folders) : null
  if (place && options.hosts.accepts(req) && serveKept(arrival, place)) return
  void answer(arrival, place, options)
}

async function answer(arrival: Arrival, place: StaticPlace | null, options: FrontOptions): Promise<void> {
  const ofPath = localeOfPath(arrival.target.raw)
  const fallback = ofPath ?? (await options.defaultLocale().catch(() => 'en' as const))
  // The desk speaks all languages: what readers are not offered, staff may still be working on.
  const forReaders = ofPath === null && arrival.target.first !== 'admin'
  const offered = forReaders ? await options.offered?.().catch(() => undefined) : undefined
  const visit = newVisit(arrival, fallback, offered)
  try {
    await serve(visit, place, options)
  } catch (problem) {
    fail(visit, problem)
  }
}

async function serve(visit: Visit, place: StaticPlace | null, options: FrontOptions): Promise<void> {
  const { path, first, problem } = visit.target
  if (problem === 'too long') return refuse(visit, 414)
  if (await serveHealth(visit, options.health)) return
  const verdict = options.hosts.judge(visit.req)
  if (verdict !== 'ours') return answerOtherHost(visit, verdict, options.home)
  if (path === '/api/views') return serveViews(visit, options)
  if (path === '/api/suggestions') return serveSuggestions(visit, options.proxies)
  if (place && (await serveStatic(visit, place))) return
  if (first === 'theme' && problem === null) return serveTheme(visit)
  if (first === 'admin' && problem === null) return serveStaff(visit, options)
  if (first === 'preview' && problem === null) return servePreview(visit, options)
  // Nothing else stands there yet, and no cache may keep that for the day when it does.
  if (first === 'admin' || first === 'api') return refuse(visit, 404, 'no-store')
  // In production nothing under /_next is the renderer's: files are served above, and its picture
  // resizer would let anybody have work done.
  if (first === '_next' && !options.dev) return refuse(visit, 404)
  if (problem === null && isDevelopment(first, options.dev)) {
    setSecurityHeaders(visit.res, 'development', visit.secure)
    return options.render(visit.req, visit.res)
  }
  return serveSite(visit, options)
}

/** What Next asks itself for in development: sources, reloading, traces of failures. */
function isDevelopment(first: string, dev: boolean): boolean {
  return dev && (first === '_next' || first.startsWith('__next'))
}

function fail(visit: Visit, problem: unknown): void {
  const { id, res } = visit
  // Whoever left in the middle of a request gets no answer, and nothing here has failed.
  if (res.destroyed) return logger().debug({ err: problem, id }, 'a request was given up')
  logger().error({ err: problem, id }, 'a request failed')
  if (res.headersSent) res.destroy()
  else refuse(visit, 500)
}
