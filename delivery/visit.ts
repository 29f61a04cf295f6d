import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#i18n/locales.ts'
import { localeOfPath, negotiateLocale } from './language.ts'
import { readTarget, type Target } from './target.ts'

/** One request on its way through the front. */
export interface Visit {
  /** In every log line and on every error page. Ours: what a client sends is not taken. */
  id: string
  /** UTC milliseconds. */
  now: number
  req: IncomingMessage
  res: ServerResponse
  target: Target
  /** Language of the address; else what the reader's browser asks for. */
  locale: Locale
  /** False where the locale came from the address. */
  negotiated: boolean
}

/** @param fallback the site's default language */
export function newVisit(req: IncomingMessage, res: ServerResponse, fallback: Locale): Visit {
  const target = readTarget(req.url ?? '/')
  const ofPath = localeOfPath(target.raw)
  return {
    id: randomUUID(),
    now: Date.now(),
    req,
    res,
    target,
    locale: ofPath ?? negotiateLocale(req.headers['accept-language'], fallback),
    negotiated: ofPath === null,
  }
}
