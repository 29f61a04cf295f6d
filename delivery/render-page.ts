import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'
import { withAnswerContext, type AnswerContext } from '#lib/answer.ts'
import { ownPage, ownStatus } from './own-page.ts'
import { addVary } from './vary.ts'
import type { Visit } from './visit.ts'

/** Whatever makes pages: Next, or a stub in tests. */
export type Renderer = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** What Next's client router sends; readers' pages have none. */
const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
  'next-action',
]

/**
 * Lets the renderer answer a readers' address. What answer() said while rendering goes on the wire; a
 * failed render, and an error page that the site did not make, are replaced by the front's own page.
 * @param keepFailures in development, where the renderer's failure page shows the cause
 */
export async function renderPage(visit: Visit, render: Renderer, keepFailures: boolean): Promise<void> {
  const context: AnswerContext = { requestId: visit.id, now: visit.now, status: null, location: null }
  // A stranger's header would get the framework's own data, or its redirect, in place of the page. In
  // development the framework's scripts run in pages and need it.
  if (!keepFailures) for (const name of ROUTER_HEADERS) delete visit.req.headers[name]
  shape(visit, context, keepFailures)
  await withAnswerContext(context, () => render(visit.req, visit.res))
}

function shape(visit: Visit, context: AnswerContext, keepFailures: boolean): void {
  const { res } = visit
  const plain = { writeHead: res.writeHead.bind(res), write: res.write.bind(res), end: res.end.bind(res) }
  /** What is sent in place of what the renderer writes. */
  let instead: string | null = null

  res.writeHead = (code: number, ...rest: unknown[]) => {
    applyHeaders(res, rest.at(-1))
    const status = context.status ?? code
    const isPage = String(res.getHeader('Content-Type') ?? '').startsWith('text/html')
    if (context.location !== null) {
      res.setHeader('Location', context.location)
      instead = ''
    } else if (!keepFailures && (status >= 500 || (isPage && status >= 400 && context.status === null))) {
      instead = ownPage(ownStatus(status), visit.locale, status >= 500 ? visit.id : null)
      res.setHeader('Content-Type', 'text/html; charset=utf-8')
    }
    // The framework varies on headers of its own router, which no reader's browser sends.
    res.removeHeader('Vary')
    if (isPage && visit.negotiated) addVary(res, 'Accept-Language')
    if (isPage || instead !== null) {
      res.setHeader('Cache-Control', status >= 500 ? 'no-store' : 'no-cache')
    }
    if (instead !== null) {
      for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag', 'Link']) res.removeHeader(name)
      res.setHeader('Content-Length', Buffer.byteLength(instead))
    }
    return plain.writeHead(status)
  }

  res.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    return instead === null ? plain.write(chunk, ...rest) : true
  }) as typeof res.write

  res.end = ((...args: never[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    return instead === null ? plain.end(...args) : plain.end(instead)
  }) as typeof res.end
}

/** Headers as writeHead takes them: an object, or names and values in turn. */
function applyHeaders(res: ServerResponse, given: unknown): void {
  if (Array.isArray(given)) {
    for (let at = 0; at + 1 < given.length; at += 2) res.setHeader(String(given[at]), given[at + 1] as string)
  } else if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) {
      if (value !== undefined) res.setHeader(name, value as OutgoingHttpHeader)
    }
  }
}
