import { createReadStream, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { acceptedEncoding } from './accepted-encoding.ts'
import type { FileForm } from './file-forms.ts'
import { fileType, isScriptable } from './file-types.ts'
import { keepFile, keptFile, type KeptFile } from './kept-files.ts'
import { contentRange, holds, rangeAsked } from './ranges.ts'
import { securityHeaders } from './security-headers.ts'
import type { Arrival } from './visit.ts'

/** Answers with a file that is in memory, at once. @returns false, with nothing sent, where it is not */
export function sendKept(arrival: Arrival, path: string): boolean {
  const file = keptFile(path, arrival.now)
  if (file) sendFrom(arrival, file)
  return file !== null
}

/**
 * Answers with a file: validators, one range, HEAD; compressed where type and client allow.
 * @param path absolute
 * @returns false, with nothing sent, where there is no such file
 */
export async function sendFile(arrival: Arrival, path: string, cacheControl: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return false
  const file = await keepFile(path, found, cacheControl, arrival.now)
  if (file) sendFrom(arrival, file)
  else await stream(arrival, path, found, cacheControl)
  return true
}

function sendFrom(arrival: Arrival, { forms, type }: KeptFile): void {
  const { req, res } = arrival
  // Parts are counted in the file's own bytes, whatever a client could unpack.
  const encoding =
    req.headers.range === undefined ? acceptedEncoding(req.headers['accept-encoding']) : 'identity'
  const form = forms[encoding] ?? forms.identity
  const range = writeHead(arrival, form, type, form.bytes.length)
  if (range === 'nothing') res.end()
  else res.end(range ? form.bytes.subarray(range.start, range.end + 1) : form.bytes)
}

async function stream(arrival: Arrival, path: string, found: Stats, cacheControl: string): Promise<void> {
  const type = fileType(path)
  const etag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
  const form = {
    etag,
    validators: ['Cache-Control', cacheControl, 'ETag', etag],
    content: ['Content-Type', type, 'Accept-Ranges', 'bytes'],
  }
  const range = writeHead(arrival, form, type, found.size)
  if (range === 'nothing') return void arrival.res.end()
  // A reader who leaves halfway is no failure of ours; the log line says that the answer was cut.
  await pipeline(createReadStream(path, range ?? {}), arrival.res).catch(() => arrival.res.destroy())
}

/** @returns the part to send, null for the whole, 'nothing' where the answer has no body */
function writeHead(arrival: Arrival, form: Omit<FileForm, 'bytes'>, type: string, size: number) {
  const { id, req, res, secure } = arrival
  arrival.quiet = true
  const range = rangeAsked(req, form.etag, size)
  const headers = [
    ...securityHeaders(isScriptable(type) ? 'drawing' : 'file', secure),
    ...form.validators,
    ...['X-Request-Id', id],
  ]
  if (holds(req, form.etag)) {
    res.writeHead(304, headers)
    return 'nothing'
  }
  if (range) headers.push('Content-Range', contentRange(range, size))
  if (range === 'none') {
    res.writeHead(416, headers)
    return 'nothing'
  }
  const length = range ? range.end - range.start + 1 : size
  headers.push(...form.content, 'Content-Length', String(length))
  res.writeHead(range ? 206 : 200, headers)
  return req.method === 'HEAD' ? 'nothing' : range
}
