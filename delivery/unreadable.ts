import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { logger } from '#lib/logger.ts'
import { sayLast } from './last-words.ts'
import { localeOfPath } from './language.ts'
import { ownPage, type OwnStatus } from './own-page.ts'
import { securityHeaders } from './security-headers.ts'

/** Answers what the HTTP parser gave up on: there is no request then, only the bytes it had read. */
export function refuseUnreadable(
  problem: Error & { code?: string; rawPacket?: Buffer },
  socket: Duplex & { _httpMessage?: ServerResponse | null },
): void {
  // In the middle of an answer these bytes would become part of it.
  if (problem.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) {
    return void socket.destroy()
  }
  const [, method = '', url = '/'] = /^([A-Z]+) (\S*)/.exec(problem.rawPacket?.toString('latin1') ?? '') ?? []
  const status = statusOf(problem.code, url)
  const id = randomUUID()
  logger().info({ id, status, code: problem.code }, 'refused what is not a request')
  const page = ownPage(status, localeOfPath(url) ?? 'en', null)
  const headers = [
    ...['Connection', 'close', 'Content-Type', 'text/html; charset=utf-8'],
    ...['Content-Length', String(Buffer.byteLength(page)), 'X-Request-Id', id],
    ...securityHeaders('own', false),
  ]
  sayLast(
    socket,
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines(headers)}\r\n${method === 'HEAD' ? '' : page}`,
  )
}

function lines(headers: string[]): string {
  return headers.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('')
}

function statusOf(code: string | undefined, url: string): OwnStatus {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code !== 'HPE_HEADER_OVERFLOW') return 400
  return url.length > 8192 ? 414 : 431
}
