import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** What the parts that decide about a request look at; Node's own requests have it as well. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders' | 'socket'>

/** Longest head read here, in bytes; browsers send some 700. */
const LONGEST = 4096

/**
 * The strictest form of a request without a body (RFC 9112): one request line, fields of visible characters, each on a line
 * of its own, nothing after the empty line. Whatever else HTTP allows is Node's to read.
 */
const HEAD =
  /^(GET|HEAD) (\/[\x21-\x7e]*) HTTP\/1\.1\r\n((?:[A-Za-z][A-Za-z0-9-]*: ?[\x21-\x7e][\x20-\x7e]*\r\n)+)\r\n$/

/** Fields by which a request asks for more than an answer on a connection that stays. */
const NOT_PLAIN = new Set([
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'range',
])

/** Reads a packet that is one plain request and nothing else; null for anything else. */
export function readHead(packet: Buffer, socket: Socket): RequestHead | null {
  if (packet.length > LONGEST) return null
  const [, method, url, fields] = HEAD.exec(packet.toString('latin1')) ?? []
  if (fields === undefined) return null
  const headers: Record<string, string> = {}
  const rawHeaders: string[] = []
  for (const line of fields.split('\r\n')) {
    if (line === '') break
    const at = line.indexOf(':')
    const name = line.slice(0, at)
    const key = name.toLowerCase()
    // What stands twice is joined, or not, by rules of its own.
    if (key in headers || NOT_PLAIN.has(key)) return null
    const value = line.slice(at + 1).trim()
    if (key === 'connection' && value.toLowerCase() !== 'keep-alive') return null
    headers[key] = value
    rawHeaders.push(name, value)
  }
  return headers.host === undefined ? null : { method: method!, url: url!, headers, rawHeaders, socket }
}
