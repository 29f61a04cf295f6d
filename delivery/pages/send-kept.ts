import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { surrogateKey } from '#lib/surrogate-key.ts'
import { acceptedEncoding, type Encoding } from '../accepted-encoding.ts'
import { securityHeaders, type AnswerKind } from '../security-headers.ts'
import type { Found, Kept } from './kept.ts'

export interface SendOptions {
  /** UTC milliseconds. */
  now: number
  requestId: string
  /** The request came by https. */
  secure: boolean
  dev: boolean
  /** A shared cache in front may keep it: there is a purge. */
  cdn: boolean
  /** A request header, besides Accept-Encoding, that this answer depends on. */
  vary: string | null
  /** The connection ends with this answer. */
  last: boolean
}

/** Longest a shared cache may keep an answer unasked, in seconds; changes purge it much earlier. */
const CDN_AGE = 86_400

/** An answer as HTTP has it; without a body for HEAD and 304. */
export interface WireAnswer {
  status: number
  /** Names and values in turn. */
  headers: string[]
  body: Buffer | null
}

/** Sends an answer: the packed bytes, or 304 to who has them. */
export function sendKept(
  req: IncomingMessage,
  res: ServerResponse,
  found: Found,
  options: SendOptions,
): void {
  const { status, headers, body } = wireAnswer(req, found, options)
  res.writeHead(status, headers)
  res.end(body ?? undefined)
}

/** What is sent of a kept answer to a request. */
export function wireAnswer(
  { method, headers: asked }: Pick<IncomingMessage, 'method' | 'headers'>,
  { kept, how }: Found,
  options: SendOptions,
): WireAnswer {
  const accepted = acceptedEncoding(asked['accept-encoding'])
  const encoding = kept.bodies.identity ? 'identity' : accepted
  const headers = fixedHeaders(kept, encoding, options).concat(
    'X-Request-Id',
    options.requestId,
    'X-Cache',
    how,
    'Age',
    String(Math.max(0, Math.floor((options.now - kept.madeAt) / 1000))),
  )
  if (options.vary !== null) headers.push('Vary', options.vary)
  if (options.last) headers.push('Connection', 'close')
  if (options.cdn) headers.push(...cdnHeaders({ kept, how }, options.now))
  // Conditions are for what is there (RFC 9110, 13.2.1).
  if (kept.status === 200 && kept.etag !== '' && hasTag(asked['if-none-match'], kept.etag)) {
    return { status: 304, headers, body: null }
  }
  const body = kept.bodies[encoding] ?? gunzipSync(kept.bodies.gzip!)
  headers.push('Content-Length', String(body.length))
  return { status: kept.status, headers, body: method === 'HEAD' ? null : body }
}

/** What is the same for everybody who takes an encoding, made once for an answer. */
function fixedHeaders(kept: Kept, encoding: Encoding, { secure, dev }: SendOptions): string[] {
  const name = secure ? `${encoding}, secure` : encoding
  const made = kept.wire.get(name)
  if (made) return made
  const headers = ['Cache-Control', kept.status >= 500 ? 'no-store' : 'no-cache']
  headers.push(...securityHeaders(kindOf(kept, dev), secure))
  if (kept.type !== '') headers.push('Content-Type', kept.type)
  if (kept.location !== null) headers.push('Location', kept.location)
  if (kept.etag !== '') headers.push('ETag', kept.etag)
  if (!kept.bodies.identity) headers.push('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
  if (isDocument(kept)) headers.push('Speculation-Rules', '"/speculation-rules.json"')
  kept.wire.set(name, headers)
  return headers
}

function kindOf(kept: Kept, dev: boolean): AnswerKind {
  if (kept.type !== '' && !isDocument(kept)) return 'outlet'
  return dev ? 'development' : 'page'
}

function isDocument({ type }: Kept): boolean {
  return type.startsWith('text/html')
}

/**
 * Until the clock makes the page wrong at most; its tags are what a purge names. A copy that lags may not get in:
 * its purge has been sent already. Fastly and Varnish read one name for the tags, Cloudflare the other.
 */
function cdnHeaders({ kept, how }: Found, now: number): string[] {
  if (how === 'bypass' || kept.dropped || kept.staleSince !== null) return ['CDN-Cache-Control', 'no-store']
  // A cache takes Age off it again (RFC 9111, 4.2).
  const old = Math.max(0, Math.floor((now - kept.madeAt) / 1000))
  const age = Math.min(old + CDN_AGE, Math.max(0, Math.floor((kept.reads.until - kept.madeAt) / 1000)))
  return ['CDN-Cache-Control', `public, max-age=${age}`, ...tagHeaders(kept)]
}

function tagHeaders({ reads, wire }: Kept): string[] {
  const made = wire.get('tags')
  if (made) return made
  const keys = ['everything', ...reads.exact, ...reads.soft.keys()].map(surrogateKey)
  const headers = ['Surrogate-Key', keys.join(' '), 'Cache-Tag', keys.join(',')]
  wire.set('tags', headers)
  return headers
}

/** Weak comparison (RFC 9110, 13.1.2). */
function hasTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.slice(2))
}
