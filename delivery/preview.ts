import { withDeskRequest } from '#lib/desk-request.ts'
import { networkOf } from '#lib/networks.ts'
import type { FrontOptions } from './front-options.ts'
import { isLoopbackName } from './loopback.ts'
import { Overloaded, workQueue } from './pages/queue.ts'
import { render, type Rendered } from './pages/render.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { allows, redirect, refuse } from './send.ts'
import { canonicalPath } from './target.ts'
import { addVary } from './vary.ts'
import type { Visit } from './visit.ts'

/** Previews made at a time, and waiting, of everybody and of one network: strangers can ask for them, as often as they like. */
const inTurn = workQueue({ atOnce: 2, waiting: 100, ofOne: 20 })

/** Where the newsroom looks at an article or a front page, being signed in; elsewhere nobody's cookies matter. */
const OF_THE_DESK = /^\/preview\/(?:desk|front)\//

/**
 * Answers a preview: an article as readers will see it, made as their pages are, by the same steps, and kept by nobody. Over https,
 * or plainly on this machine's own names, as the desk.
 */
export async function servePreview(visit: Visit, options: FrontOptions): Promise<void> {
  const { req, res, secure, target } = visit
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow')
  if (!allows(visit, 'GET', 'HEAD')) return
  const canonical = canonicalPath(target.path)
  if (canonical !== target.path) return redirect(visit, 308, canonical + target.query)
  const host = options.proxies.hostOf(req) ?? ''
  if (!secure && !isLoopbackName(host)) return refuse(visit, 403, 'no-store', 'unencrypted')
  try {
    const address = options.proxies.addressOf(req)
    const made = inTurn(() => make(visit, options, host), networkOf(address, 64))
    send(visit, await made.done, options.dev)
  } catch (problem) {
    if (!(problem instanceof Overloaded)) throw problem
    res.setHeader('Retry-After', '2')
    refuse(visit, 503)
  }
}

/** Has it made with the person's own cookies, where they count, and nothing else that a client sent. */
async function make(visit: Visit, options: FrontOptions, host: string): Promise<Rendered> {
  const { id: requestId, now, locale, secure, target, req } = visit
  const key = target.path + target.query
  const request = {
    ...{ requestId, now, locale, secure, path: key },
    address: options.proxies.addressOf(req),
    userAgent: req.headers['user-agent'] ?? '',
    origin: new URL(`${secure ? 'https' : 'http'}://${host}`).origin,
  }
  const cookie = OF_THE_DESK.test(target.path) ? req.headers.cookie : undefined
  return withDeskRequest(request, () =>
    render({ key, locale, requestId, now }, { render: options.render, host, dev: options.dev, cookie }),
  )
}

function send({ id, req, res, secure }: Visit, { status, type, body }: Rendered, dev: boolean): void {
  setSecurityHeaders(res, dev ? 'developmentPreview' : 'preview', secure)
  res.statusCode = status
  res.setHeader('X-Request-Id', id)
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', body.length)
  // Words for whom nobody is signed in are in the language that the browser asks for.
  addVary(res, 'Accept-Language')
  res.end(req.method === 'HEAD' ? undefined : body)
}
