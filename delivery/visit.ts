import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#i18n/locales.ts'
import { localeOfPath, negotiateLocale } from './language.ts'
import { readTarget, type Target } from './target.ts'

/** One request as it comes in. */
export interface Arrival {
  /** In every log line and on every error page. Ours: what a client sends is not taken. */
  id: string
  /** UTC milliseconds. */
  now: number
  req: IncomingMessage
  res: ServerResponse
  target: Target
  /** The site is at an https address, and a trusted proxy says that the reader came that way. */
  secure: boolean
  /** Set by whoever answers with what was ready: the line is written at `debug`. */
  quiet: boolean
}

/** One request on its way through the front. */
export interface Visit extends Arrival {
  /** Language of the address; else what the reader's browser asks for. */
  locale: Locale
  /** False where the locale came from the address. */
  negotiated: boolean
}

export function newArrival(req: IncomingMessage, res: ServerResponse, secure: boolean): Arrival {
  const target = readTarget(req.url ?? '/')
  return { id: randomUUID(), now: Date.now(), req, res, target, secure, quiet: false }
}

/**
 * The same object, with its language.
 * @param fallback the site's default language
 * @param offered languages readers can choose; left out, all
 */
export function newVisit(arrival: Arrival, fallback: Locale, offered?: readonly Locale[]): Visit {
  const ofPath = localeOfPath(arrival.target.raw)
  return Object.assign(arrival, {
    locale: ofPath ?? negotiateLocale(arrival.req.headers['accept-language'], fallback, offered),
    negotiated: ofPath === null,
  })
}
