import { once } from 'node:events'
import {
  Agent,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer as it came over the wire. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As sent, compressed or not. */
  bytes: Buffer
  /** From sending the request to the last byte, in milliseconds. */
  ms: number
}

const shared = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks for an address over a kept connection, as it is: fetch() would decompress and follow. */
export async function ask(url: string, headers: OutgoingHttpHeaders = {}, agent = shared): Promise<Answer> {
  const begun = performance.now()
  const sent = request(url, { agent, headers })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  return { status: response.statusCode!, headers: response.headers, bytes, ms: performance.now() - begun }
}

/** The text of an answer, whatever it was compressed with. */
export function textOf({ headers, bytes }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
