import { answerContext } from '#lib/answer.ts'
import { logger } from '#lib/logger.ts'

/** Next calls this for what a page or route throws; the reader sees the id alone. */
export function onRequestError(problem: unknown, request: { path: string; method: string }): void {
  const { method, path } = request
  logger().error(
    { err: problem, id: answerContext()?.requestId, method, path: path.split('?', 1)[0] },
    'a render failed',
  )
}
