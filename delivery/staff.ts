import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { withAnswerContext, type AnswerContext } from '#lib/answer.ts'
import { withDeskRequest } from '#lib/desk-request.ts'
import { newReads } from '#lib/page-reads.ts'
import { networkOf } from '#lib/networks.ts'
import type { FrontOptions } from './front-options.ts'
import { isLoopbackName } from './loopback.ts'
import { Overloaded, workQueue } from './pages/queue.ts'
import { isFromOrigin } from './same-origin.ts'
import { setSecurityHeaders, staffPolicy } from './security-headers.ts'
import { allows, redirect, refuse } from './send.ts'
import { canonicalPath } from './target.ts'
import type { Visit } from './visit.ts'

/** Headers from which the framework would take a nonce, a host or a rewriting that somebody else chose. */
const NOT_THEIRS = [
  'content-security-policy',
  'content-security-policy-report-only',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'forwarded',
]

/** What may be sent, in bytes: a form; a text with all its facts (its grammar bounds it); a picture. */
const LONGEST_FORM = 1024 * 1024
const LONGEST_WORK = 4 * 1024 * 1024
const LONGEST_PICTURE = 64 * 1024 * 1024

/**
 * Pages of the desk at a time, and waiting, of everybody and of one network: they are made on the thread that readers' pages are made
 * on. Sent forms are not held up; those that strangers can send have limits of their own, and some of them wait on purpose.
 */
const inTurn = workQueue({ atOnce: 4, waiting: 200, ofOne: 50 })

type Options = Pick<FrontOptions, 'proxies' | 'render' | 'dev'>

/**
 * Answers an address of the desk: over https, or plainly on this machine's own names; what changes something only to the
 * desk's own pages. Scripts run by a nonce of this answer alone; nobody keeps it.
 */
export async function serveStaff(visit: Visit, options: Options): Promise<void> {
  const { req, res, secure, target } = visit
  const host = options.proxies.hostOf(req) ?? ''
  // Without a port that goes without saying, as browsers write it.
  const { origin } = new URL(`${secure ? 'https' : 'http'}://${host}`)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow')
  if (!allows(visit, 'GET', 'HEAD', 'POST')) return
  // The framework resolves what is spelled otherwise, out of the desk as well.
  const canonical = canonicalPath(target.path)
  if (canonical !== target.path) return redirect(visit, 308, canonical + target.query)
  if (!secure && !isLoopbackName(host)) return refuse(visit, 403, 'no-store', 'unencrypted')
  if (req.method === 'POST') {
    if (!isFromOrigin(req, origin)) return refuse(visit, 403, 'no-store')
    if (lengthOf(req) > longest(target.path)) return refuse(visit, 413, 'no-store')
  }
  const answered = () => render(visit, { ...options, origin, host })
  if (req.method === 'POST') return answered()
  try {
    await inTurn(answered, networkOf(options.proxies.addressOf(req), 64)).done
  } catch (problem) {
    if (!(problem instanceof Overloaded)) throw problem
    res.setHeader('Retry-After', '2')
    refuse(visit, 503)
  }
}

async function render(visit: Visit, options: Options & { origin: string; host: string }): Promise<void> {
  const { req, res, secure, target } = visit
  const address = options.proxies.addressOf(req)
  for (const name of NOT_THEIRS) delete req.headers[name]
  req.headers.host = options.host
  const policy = staffPolicy(randomBytes(16).toString('base64'), options.dev)
  setSecurityHeaders(res, 'desk', secure)
  res.setHeader('Content-Security-Policy', policy)
  // The framework looks for the nonce in the request, and writes it to its own scripts.
  req.headers['content-security-policy'] = policy
  const request = {
    requestId: visit.id,
    now: visit.now,
    address,
    userAgent: req.headers['user-agent'] ?? '',
    origin: options.origin,
    secure,
    path: target.path + target.query,
    locale: visit.locale,
  }
  const answer = { requestId: visit.id, now: visit.now, status: null, location: null, reads: newReads() }
  withStatus(res, answer)
  await withAnswerContext(answer, () => withDeskRequest(request, () => options.render(req, res)))
}

/**
 * Puts the status a page has set by answer() on the wire: the framework knows none but its own, and of a form it cannot read
 * says that it failed itself (instrumentation.ts).
 */
function withStatus(res: ServerResponse, answer: AnswerContext): void {
  const writeHead = res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => ServerResponse
  const known = (status: number) =>
    status === 200 ? (answer.status ?? 200) : status === 500 && answer.status === 400 ? 400 : status
  res.writeHead = (status: number, ...rest: unknown[]) => writeHead(known(status), ...rest)
}

function longest(path: string): number {
  if (path === deskApi.upload) return LONGEST_PICTURE
  return path.startsWith('/admin/api/') ? LONGEST_WORK : LONGEST_FORM
}

/** Bytes of the body, as announced; browsers announce a form's. */
function lengthOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Infinity
  return Number(headers['content-length'] ?? 0)
}
