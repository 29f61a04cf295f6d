import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sha256 } from '#lib/hash.ts'
import type { PageReads } from '#lib/page-reads.ts'
import type { Encoding } from '../accepted-encoding.ts'
import type { Rendered } from './render.ts'

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** Levels for what is packed once and sent often, yet while a reader waits: a few milliseconds for a page. */
const BROTLI_LEVEL = 6
const GZIP_LEVEL = 7
/** Below this many bytes an answer fits one packet either way. */
const SMALLEST = 1024
/** Bytes that each tag and span costs in the store and its index, measured with 50,000 answers. */
const BYTES_OF_TAG = 150
/** Of an answer's other parts. */
const BYTES_OF_ANSWER = 2000

/** An answer as it goes on the wire, with what it was made of. */
export interface Kept {
  key: string
  status: number
  type: string
  location: string | null
  /** One for all encodings, so weak (RFC 9110, 8.8.3); '' where the answer has no body. */
  etag: string
  /** By encoding; a small answer has itself only, a large one has not itself. */
  bodies: Partial<Record<Encoding, Buffer>>
  reads: PageReads
  /** UTC milliseconds. */
  madeAt: number
  /** When a list it shows began to differ; null while it does not. */
  staleSince: number | null
  /** True once it may not be used any more. */
  dropped: boolean
  /** What it costs to keep. */
  bytes: number
  /** Readied headers; the sender's. */
  wire: Map<string, string[]>
}

/** An answer, and where it came from: kept, kept but lagging, made for this request, or not to be kept. */
export interface Found {
  kept: Kept
  how: 'hit' | 'stale' | 'miss' | 'bypass'
}

/** Packs an answer, once for all readers. */
export async function pack(key: string, rendered: Rendered, now: number): Promise<Kept> {
  const { status, type, location, body, reads } = rendered
  const bodies: Kept['bodies'] = {}
  if (body.length < SMALLEST) bodies.identity = body
  else {
    const [br, gz] = await Promise.all([
      packBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          // A window for a page, not for 4 MB: each packing takes a multiple of it.
          [constants.BROTLI_PARAM_LGWIN]: body.length > 2 ** 18 ? 22 : 18,
        },
      }),
      packGzip(body, { level: GZIP_LEVEL }),
    ])
    bodies.br = br
    bodies.gzip = gz
  }
  const size = Object.values(bodies).reduce((sum, one) => sum + one.length, 0)
  const tags = reads.exact.size + reads.soft.size
  return {
    key,
    status,
    type,
    location,
    etag: body.length === 0 ? '' : `W/"${sha256(body).slice(0, 20)}"`,
    bodies,
    reads,
    madeAt: now,
    staleSince: null,
    dropped: false,
    bytes: BYTES_OF_ANSWER + key.length * 2 + size + tags * BYTES_OF_TAG,
    wire: new Map(),
  }
}
