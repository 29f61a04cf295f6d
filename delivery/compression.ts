import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { addVary } from './vary.ts'

const COMPRESSIBLE = /^(text\/|application\/(.*[+])?(json|xml|javascript|manifest)|image\/svg)/
/** Below this many bytes the answer fits one packet either way. */
const SMALLEST = 1024
/** Brotli's level for answers made once and sent once: near gzip's time, smaller. */
const BROTLI_LEVEL = 4

/**
 * Makes a response compress what is written to it, where its type and the client allow. Works on
 * streams: nothing is held back beyond what a flush() of the writer allows.
 */
export function compressAnswer(req: IncomingMessage, res: ServerResponse): void {
  const plain = { writeHead: res.writeHead.bind(res), write: res.write.bind(res), end: res.end.bind(res) }
  let encoder: ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress> | null = null

  res.writeHead = (status: number) => {
    const encoding = encodingFor(req, res, status)
    if (encoding) {
      res.setHeader('Content-Encoding', encoding)
      res.removeHeader('Content-Length')
      weaken(res)
      if (req.method !== 'HEAD') encoder = start(encoding)
    }
    return plain.writeHead(status)
  }

  res.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    return encoder ? encoder.write(chunk, ...rest) : plain.write(chunk, ...rest)
  }) as typeof res.write

  res.end = ((...args: never[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    if (!encoder) return plain.end(...args)
    encoder.end(...args)
    return res
  }) as typeof res.end

  function start(encoding: 'br' | 'gzip') {
    const made =
      encoding === 'br'
        ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } })
        : createGzip()
    made.on('data', (chunk: Buffer) => {
      if (plain.write(chunk)) return
      made.pause()
      res.once('drain', () => made.resume())
    })
    made.on('drain', () => res.emit('drain'))
    made.on('end', () => plain.end())
    made.on('error', (problem) => res.destroy(problem))
    res.on('close', () => made.destroy())
    // Next asks for a flush after each part of a streamed page, where the response has one.
    Object.assign(res, { flush: () => made.flush() })
    return made
  }
}

function encodingFor(req: IncomingMessage, res: ServerResponse, status: number): 'br' | 'gzip' | null {
  if (status < 200 || status === 204 || status === 206 || status === 304) return null
  if (!COMPRESSIBLE.test(String(res.getHeader('Content-Type') ?? '')) || res.hasHeader('Content-Encoding'))
    return null
  addVary(res, 'Accept-Encoding')
  const length = res.getHeader('Content-Length')
  if (length !== undefined && Number(length) < SMALLEST) return null
  if (!req.headers['accept-encoding']) return null
  const best = new Negotiator(req).encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  return best === 'br' || best === 'gzip' ? best : null
}

/** The bytes differ by encoding, so their validator may not claim that they are the same (RFC 9110, 8.8.3). */
function weaken(res: ServerResponse): void {
  const etag = res.getHeader('ETag')
  if (typeof etag === 'string' && !etag.startsWith('W/')) res.setHeader('ETag', `W/${etag}`)
}
