import { logger } from '#lib/logger.ts'
import type { Visit } from './visit.ts'

/** One line per answer. No address and no query: both can tell who somebody is and what they look for. */
export function logWhenDone({ id, req, res, target }: Visit): void {
  const begun = performance.now()
  res.once('close', () => {
    const line = {
      id,
      method: req.method,
      path: target.path.slice(0, 500),
      status: res.statusCode,
      ms: Math.round((performance.now() - begun) * 10) / 10,
      ...(res.writableFinished ? {} : { cut: true }),
    }
    if (res.statusCode >= 500) logger().error(line, 'answered')
    else logger().info(line, 'answered')
  })
}
