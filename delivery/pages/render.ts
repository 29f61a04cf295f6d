import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import type { Locale } from '#i18n/locales.ts'
import { withAnswerContext, type AnswerContext } from '#lib/answer.ts'
import { newReads, type PageReads } from '#lib/page-reads.ts'
import { ownPage, ownStatus } from '../own-page.ts'
import { finishPage } from './finish.ts'

/** Whatever makes pages: Next, or a stub in tests. */
export type Renderer = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** A page that is to be made. Of a reader's request nothing else reaches the renderer. */
export interface Asked {
  /** Path and query as pageKey() makes it. */
  key: string
  locale: Locale
  requestId: string
  /** UTC milliseconds. */
  now: number
}

export interface Rendered {
  status: number
  /** Content-Type; '' where there is no body. */
  type: string
  location: string | null
  body: Buffer
  reads: PageReads
  /** False for failures, and for what its maker wants nobody to keep. */
  keep: boolean
}

export interface RenderOptions {
  render: Renderer
  /** Host of the site's own address: what pages are made for, whatever a client sent. */
  host: string
  /** In development failures show their cause, and the framework's scripts stay, for reloading. */
  dev: boolean
  /** Of the person's request, for what is made for them alone and never kept; left out, nothing of theirs. */
  cookie?: string | undefined
}

/** A render that takes longer hangs, in milliseconds; the slowest page takes a fraction of a second. */
const PATIENCE = 30_000
const HTML = 'text/html; charset=utf-8'

/**
 * Has a page made. What answer() said becomes the status; a failed render, and an error page that the site did
 * not make, become the front's own page.
 * @throws what the renderer throws, or Error after 30 s
 */
export async function render(asked: Asked, { render, host, dev, cookie }: RenderOptions): Promise<Rendered> {
  const reads = newReads()
  const context: AnswerContext = {
    requestId: asked.requestId,
    now: asked.now,
    status: null,
    location: null,
    reads,
  }
  const { statusCode, headers, rawPayload } = await withAnswerContext(context, async () => {
    // Awaited inside the context: it begins when somebody waits for it.
    const answered = await inject(forwardFailures(render), {
      method: 'GET',
      url: asked.key,
      headers: { host, 'user-agent': 'masthead', ...(cookie !== undefined && { cookie }) },
      // In development a page is compiled first.
      ...(dev ? {} : { signal: AbortSignal.timeout(PATIENCE) }),
    })
    return answered
  })
  // Whoever said "not found" may still have failed afterwards.
  const failed = statusCode >= 500
  const status = failed ? statusCode : (context.status ?? statusCode)
  const type = String(headers['content-type'] ?? '')
  const isPage = type.startsWith('text/html')
  const mayKeep =
    status < 500 && headers['set-cookie'] === undefined && (isPage || !forNobody(headers['cache-control']))
  if (context.location !== null && !failed) {
    return { status, type: '', location: context.location, body: Buffer.alloc(0), reads, keep: mayKeep }
  }
  if (!dev && (status >= 500 || (isPage && status >= 400 && context.status === null))) {
    const page = ownPage(ownStatus(status), asked.locale, status >= 500 ? asked.requestId : null)
    return { status, type: HTML, location: null, body: Buffer.from(page), reads, keep: false }
  }
  const body = isPage && !dev ? Buffer.from(await finishPage(rawPayload.toString('utf8'))) : rawPayload
  return { status, type, location: null, body, reads, keep: mayKeep }
}

/** The renderer answers by a promise, which a listener of requests has nobody to give to. */
function forwardFailures(render: Renderer) {
  return (req: IncomingMessage, res: ServerResponse) => {
    render(req, res).catch((problem: unknown) => res.destroy(problem as Error))
  }
}

function forNobody(cacheControl: OutgoingHttpHeader | undefined): boolean {
  return typeof cacheControl === 'string' && /no-store|private/.test(cacheControl)
}
