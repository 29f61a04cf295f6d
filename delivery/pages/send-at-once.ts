import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { logger } from '#lib/logger.ts'
import type { FrontOptions } from '../front-options.ts'
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
  const { pages } = options
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  if (!pages.store.get(req.url!) || !options.hosts.accepts(req)) return false
  const caughtUp = pages.catchUp()
  return caughtUp ? caughtUp.then(() => send(req, res, options)) : send(req, res, options)
}

function send(req: IncomingMessage, res: ServerResponse, options: FrontOptions): boolean {
  const now = Date.now()
  const found = options.pages.find(req.url!, now)
  // A stale one has to be made again as well.
  if (found?.how !== 'hit') return false
  const requestId = randomUUID()
  const secure = options.isSecure(req)
  const last = options.health.stopping()
  sendKept(req, res, found, { now, requestId, secure, dev: options.dev, cdn: options.cdn, vary: null, last })
  if (logger().isLevelEnabled('debug')) {
    const [path] = found.kept.key.split('?')
    logger().debug({ id: requestId, method: req.method, path, status: res.statusCode }, 'answered')
  }
  return true
}
