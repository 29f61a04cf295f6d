import { answer, answerContext } from '#lib/answer.ts'
import { isDeskRequestUnread } from '#lib/desk-request.ts'
import { logger } from '#lib/logger.ts'

/**
 * Next calls this for what a page or route throws; the reader sees the id alone. A form that cannot even be read has nothing
 * of ours fail: it answers 400, and nobody can fill the log with it.
 */
export function onRequestError(problem: unknown, request: { path: string; method: string }): void {
  const { method, path } = request
  const about = { id: answerContext()?.requestId, method, path: path.split('?', 1)[0] }
  if (method === 'POST' && isDeskRequestUnread()) {
    answer(400)
    logger().warn({ ...about, problem: String(problem).slice(0, 200) }, 'a form could not be read')
  } else logger().error({ err: problem, ...about }, 'a render failed')
}
