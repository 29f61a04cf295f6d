import { randomUUID } from 'node:crypto'
import { logger } from '#lib/logger.ts'
import type { FrontOptions } from '../front-options.ts'
import type { RequestHead } from '../plain/head.ts'
import type { Found } from './kept.ts'
import type { SendOptions } from './send-kept.ts'

/** A kept answer for a request, and how it goes out. */
export interface Hit {
  found: Found
  sending: SendOptions
}

/** Whether it is worth catching up for a request: its address is kept under just this spelling, for this host. */
export function mayBeHit(request: RequestHead, { pages, hosts }: FrontOptions): boolean {
  return pages.store.get(request.url!) !== undefined && hosts.accepts(request)
}

/** The answer that can be sent as it is, to be asked for after catching up; null where a page has to be made. */
export function hitFor(request: RequestHead, options: FrontOptions): Hit | null {
  const now = Date.now()
  const found = options.pages.find(request.url!, now)
  // A stale one has to be made again as well.
  if (found?.how !== 'hit') return null
  const { dev, cdn, health } = options
  const secure = options.isSecure(request)
  const last = health.stopping()
  return { found, sending: { now, requestId: randomUUID(), secure, dev, cdn, vary: null, last } }
}

/** Writes the line of a hit: what was ready is told at debug alone, without what stands in the query. */
export function tellHit({ method }: RequestHead, { found, sending }: Hit, status: number): void {
  if (!logger().isLevelEnabled('debug')) return
  const [path] = found.kept.key.split('?')
  logger().debug({ id: sending.requestId, method, path, status }, 'answered')
}
