import { logger } from '#lib/logger.ts'
import type { Arrival } from './visit.ts'

/**
 * One line per answer: failures at `error`, what was ready before it was asked for at `debug`, the rest at
 * `info`. No address and no query: both can tell who somebody is and what they look for.
 */
export function logWhenDone(arrival: Arrival): void {
  const begun = performance.now()
  arrival.res.once('close', () => {
    const { id, req, res, target, quiet } = arrival
    const level = res.statusCode >= 500 ? 'error' : quiet ? 'debug' : 'info'
    if (!logger().isLevelEnabled(level)) return
    const line = {
      id,
      method: req.method,
      path: target.path.slice(0, 500),
      status: res.statusCode,
      ms: Math.round((performance.now() - begun) * 10) / 10,
      ...(res.writableFinished ? {} : { cut: true }),
    }
    logger()[level](line, 'answered')
  })
}
