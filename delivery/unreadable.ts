import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { logger } from '#lib/logger.ts'
import { localeOfPath } from './language.ts'
import { ownPage, type OwnStatus } from './own-page.ts'

/** Answers what the HTTP parser gave up on: there is no request then, only the bytes it had read. */
export function refuseUnreadable(
  problem: Error & { code?: string; rawPacket?: Buffer },
  socket: Duplex,
): void {
  if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [, method = '', url = '/'] = /^([A-Z]+) (\S*)/.exec(problem.rawPacket?.toString('latin1') ?? '') ?? []
  const status = statusOf(problem.code, url)
  logger().info({ status, code: problem.code }, 'refused what is not a request')
  const page = ownPage(status, localeOfPath(url) ?? 'en', null)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n` +
      'Connection: close\r\nContent-Type: text/html; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n' +
      `Content-Length: ${Buffer.byteLength(page)}\r\n\r\n${method === 'HEAD' ? '' : page}`,
  )
}

function statusOf(code: string | undefined, url: string): OwnStatus {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code !== 'HPE_HEADER_OVERFLOW') return 400
  return url.length > 8192 ? 414 : 431
}
