import type { ServerResponse } from 'node:http'
import { VIDEO_PLAYERS } from '#lib/video-players.ts'

/** Names and values in turn, as writeHead() takes them. */
export type HeaderList = readonly string[]

/**
 * Kinds of answers, each with its own rules for browsers: readers' pages and the same in development, both of them before they are
 * public too, the desk's, the front's own pages, what other sites and programs fetch, data for our own script, files, and drawings
 * (files that could carry script).
 */
export type AnswerKind =
  | 'page'
  | 'development'
  | 'preview'
  | 'developmentPreview'
  | 'desk'
  | 'own'
  | 'outlet'
  | 'data'
  | 'file'
  | 'drawing'

const always = ['X-Content-Type-Options', 'nosniff']
const document = [
  ...always,
  ...['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ...[
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  ],
  ...['Cross-Origin-Opener-Policy', 'same-origin'],
]
const alone = ['Cross-Origin-Resource-Policy', 'same-origin']
const shared = ['Cross-Origin-Resource-Policy', 'cross-origin']
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What every page of ours may do, whoever reads it. */
const pageSources =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The same where a page of this site may stand in a frame of this site. */
function framed(sources: string): string {
  return sources.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
}

/** In development the framework's scripts run in pages, and hold a line to the server. */
const developmentSources = pageSources
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws: wss:")

/** Players of videos, which readers load by a press: docs/decisions/0021-video.md. */
const players = `frame-src ${Object.values(VIDEO_PLAYERS).join(' ')}`

/** The readers' script puts no markup together, so that text can never become markup by it. */
const readers = `${pageSources}; ${players}; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`
const inDevelopment = `${developmentSources}; ${players}; script-src 'self' 'unsafe-inline' 'unsafe-eval'`

const kinds: Record<AnswerKind, string[]> = {
  page: [...document, ...alone, ...policy(readers)],
  development: [...document, ...alone, ...policy(inDevelopment)],
  // The desk shows it in a frame. Its address is the secret: no page that is linked hears of it.
  preview: [...document, ...alone, ...policy(framed(readers)), ...['Referrer-Policy', 'no-referrer']],
  developmentPreview: [...document, ...alone, ...policy(framed(inDevelopment))],
  // The desk's policy has a nonce of each answer: staffPolicy(). One-time links must not be told to other sites.
  desk: [
    ...document,
    ...alone,
    ...['Referrer-Policy', 'same-origin'],
    ...['Permissions-Policy', 'microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ],
  own: [...document, ...alone, ...policy(`${nothing}; style-src 'self'; img-src 'self'`)],
  outlet: [...always, ...shared, ...policy(nothing), ...['Access-Control-Allow-Origin', '*']],
  data: [...always, ...alone, ...policy(nothing), ...['Referrer-Policy', 'no-referrer']],
  file: [...always, ...shared],
  // As a picture it never runs; opened by itself it would.
  drawing: [...always, ...shared, ...policy("default-src 'none'; style-src 'unsafe-inline'; sandbox")],
}

/** A year; subdomains may be somebody else's (RFC 6797, section 6.1). */
const encrypted = ['Strict-Transport-Security', 'max-age=31536000']

const lists = Object.fromEntries(
  Object.entries(kinds).map(([kind, list]) => [
    kind,
    { plain: Object.freeze(list), encrypted: Object.freeze([...list, ...encrypted]) },
  ]),
) as Record<AnswerKind, { plain: HeaderList; encrypted: HeaderList }>

/** @param secure the site is at an https address, and the request came that way */
export function securityHeaders(kind: AnswerKind, secure: boolean): HeaderList {
  return secure ? lists[kind].encrypted : lists[kind].plain
}

/** Puts a kind's headers on an answer, in place of another kind's that a better plan had put there. */
export function setSecurityHeaders(res: ServerResponse, kind: AnswerKind, secure: boolean): void {
  res.removeHeader('Access-Control-Allow-Origin')
  const list = securityHeaders(kind, secure)
  for (let at = 0; at < list.length; at += 2) res.setHeader(list[at]!, list[at + 1]!)
}

/**
 * The policy of staff's pages: scripts that carry the answer's own nonce, and what those load.
 * @param nonce base 64, new for every answer
 */
export function staffPolicy(nonce: string, dev: boolean): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`
  // Previews stand in a frame; a picture is shown while it is still on its way up.
  const sources = (dev ? developmentSources : pageSources).replace("img-src 'self' data:", '$& blob:')
  return `${sources}; frame-src 'self'; ${scripts}`
}

function policy(text: string): [name: string, value: string] {
  return ['Content-Security-Policy', text]
}
