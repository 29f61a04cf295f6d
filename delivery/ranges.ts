import type { IncomingMessage } from 'node:http'

export interface Range {
  start: number
  /** The last byte, included. */
  end: number
}

/** Whether the client holds the representation with this validator (RFC 9110, section 13.1.2). */
export function holds(req: IncomingMessage, etag: string): boolean {
  const header = req.headers['if-none-match']
  if (header === undefined) return false
  return header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/**
 * The part that is asked for.
 * @param size bytes of the whole
 * @returns 'none' where it lies behind the end; null where the whole is to be sent
 */
export function rangeAsked({ method, headers }: IncomingMessage, etag: string, size: number) {
  const ifRange = headers['if-range']
  const whole = method !== 'GET' || headers.range === undefined || (ifRange !== undefined && ifRange !== etag)
  return whole ? null : rangeOf(headers.range!, size)
}

/** One range (RFC 9110, section 14.1.2); null for several or nonsense, which get the whole file. */
function rangeOf(header: string, size: number): Range | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (!from && !to) return null
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (from && to && Number(to) < Number(from)) return null
  return start >= size || (!from && Number(to) === 0) ? 'none' : { start, end }
}

/** What is said about a part, or about there being none. */
export function contentRange(range: Range | 'none', size: number): string {
  return range === 'none' ? `bytes */${size}` : `bytes ${range.start}-${range.end}/${size}`
}
