import { ownPage, ownStatus, type OwnTopic } from './own-page.ts'
import { setSecurityHeaders, type AnswerKind } from './security-headers.ts'
import { addVary } from './vary.ts'
import type { Visit } from './visit.ts'

/** Answers with text of a known length. Headers set before stay, but for another kind's security headers. */
export function sendText(visit: Visit, status: number, kind: AnswerKind, type: string, body: string): void {
  const { id, res, secure } = visit
  setSecurityHeaders(res, kind, secure)
  res.statusCode = status
  res.setHeader('X-Request-Id', id)
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', Buffer.byteLength(body))
  res.end(body)
}

/** Answers with JSON that nobody keeps. */
export function sendJson(visit: Visit, status: number, body: unknown): void {
  visit.res.setHeader('Cache-Control', 'no-store')
  sendText(visit, status, 'data', 'application/json; charset=utf-8', JSON.stringify(body))
}

/** Answers with a page of the front's own in the visit's language. */
export function refuse(
  visit: Visit,
  status: number,
  cacheControl = status >= 500 ? 'no-store' : 'no-cache',
  topic?: OwnTopic,
): void {
  const own = ownStatus(status)
  visit.res.setHeader('Cache-Control', cacheControl)
  if (visit.negotiated) addVary(visit.res, 'Accept-Language')
  const page = ownPage(own, visit.locale, own >= 500 ? visit.id : null, topic)
  sendText(visit, own, 'own', 'text/html; charset=utf-8', page)
}

/** Sends the reader elsewhere. @param location a path of this site or a whole address */
export function redirect(visit: Visit, status: 301 | 302 | 308, location: string): void {
  setSecurityHeaders(visit.res, 'own', visit.secure)
  visit.res.setHeader('X-Request-Id', visit.id)
  visit.res.statusCode = status
  visit.res.setHeader('Location', encodeURI(location.toWellFormed()).replace(/%25([\da-f]{2})/gi, '%$1'))
  visit.res.setHeader('Content-Length', 0)
  visit.res.end()
}

/** Whether the method is one of those allowed here; if not, the refusal is sent, with the cache's rule that stands already. */
export function allows(visit: Visit, ...methods: string[]): boolean {
  if (methods.includes(visit.req.method ?? '')) return true
  visit.res.setHeader('Allow', methods.join(', '))
  refuse(visit, 405, visit.res.getHeader('Cache-Control')?.toString())
  return false
}
