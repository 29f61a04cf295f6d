import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FrontOptions } from '../front-options.ts'
import { hitFor, mayBeHit, tellHit } from './hit.ts'
import { sendKept } from './send-kept.ts'

/**
 * Answers from what is kept, before anything else of the request is looked at: nearly all readers' requests end
 * here. Whatever is not plain (another host, another spelling, a page that must be made) takes the long way.
 * @returns whether it was answered; a promise on PostgreSQL only
 */
export function sendAtOnce(
  req: IncomingMessage,
  res: ServerResponse,
  options: FrontOptions,
): boolean | Promise<boolean> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  if (!mayBeHit(req, options)) return false
  const caughtUp = options.pages.catchUp()
  return caughtUp ? caughtUp.then(() => send(req, res, options)) : send(req, res, options)
}

function send(req: IncomingMessage, res: ServerResponse, options: FrontOptions): boolean {
  const hit = hitFor(req, options)
  if (!hit) return false
  sendKept(req, res, hit.found, hit.sending)
  tellHit(req, hit, res.statusCode)
  return true
}
