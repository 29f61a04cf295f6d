import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sha256 } from '#lib/hash.ts'
import type { Encoding } from './accepted-encoding.ts'
import { isCompressible } from './file-types.ts'

/** One representation of a file: its bytes, and what is said about them. */
export interface FileForm {
  bytes: Buffer
  etag: string
  /** Headers of every answer about it, 304 too. */
  validators: readonly string[]
  /** Headers that describe the bytes. */
  content: readonly string[]
}
export type FileForms = { identity: FileForm } & Partial<Record<Encoding, FileForm>>

/** Below this many bytes the answer fits one packet either way. */
const SMALLEST = 1024

/** Compresses a file as well as can be, once. Only forms that are smaller than the file are made. */
export async function makeForms(bytes: Buffer, type: string, cacheControl: string): Promise<FileForms> {
  const hash = sha256(bytes).slice(0, 16)
  const compressible = isCompressible(type)
  const form = (encoding: Encoding, encoded: Buffer): FileForm => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
    return {
      bytes: encoded,
      etag,
      validators: [
        ...['Cache-Control', cacheControl, 'ETag', etag],
        ...(compressible ? ['Vary', 'Accept-Encoding'] : []),
      ],
      content: [
        ...['Content-Type', type, 'Accept-Ranges', 'bytes'],
        ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ],
    }
  }
  const identity = form('identity', bytes)
  if (!compressible || bytes.length < SMALLEST) return { identity }
  const [br, zipped] = await Promise.all([brotli(bytes), promisify(gzip)(bytes, { level: 9 })])
  return {
    identity,
    ...(br.length < bytes.length && { br: form('br', br) }),
    ...(zipped.length < bytes.length && { gzip: form('gzip', zipped) }),
  }
}

function brotli(bytes: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return promisify(brotliCompress)(bytes, { params })
}
