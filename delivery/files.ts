import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Visit } from './visit.ts'

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** A year, the most caches take: the name changes with the content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/**
 * Answers with a file of a folder: validators, one range, HEAD.
 * @param name percent-encoded path below the folder
 * @returns false, with nothing sent, where there is no such file
 */
export async function sendFile(
  visit: Visit,
  folder: string,
  name: string,
  cacheControl: string,
): Promise<boolean> {
  const path = pathBelow(folder, name)
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || !found?.isFile()) return false
  const { req, res } = visit
  const etag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
  res.setHeader('Cache-Control', cacheControl)
  res.setHeader('ETag', etag)
  if (matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304).end()
    return true
  }
  res.setHeader('Content-Type', types[extname(path).toLowerCase()] ?? 'application/octet-stream')
  res.setHeader('Accept-Ranges', 'bytes')
  const ifRange = req.headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? rangeOf(req.headers.range, found.size) : null
  if (range === 'none') {
    res.setHeader('Content-Range', `bytes */${found.size}`)
    res.writeHead(416).end()
    return true
  }
  if (range) res.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`)
  res.setHeader('Content-Length', range ? range.end - range.start + 1 : found.size)
  res.statusCode = range ? 206 : 200
  if (req.method === 'HEAD') res.end()
  // A reader who leaves halfway is no failure of ours; the log line says that the answer was cut.
  else await pipeline(createReadStream(path, range ?? {}), res).catch(() => res.destroy())
  return true
}

/** Null for what could lead out of the folder, and for hidden files. */
function pathBelow(folder: string, name: string): string | null {
  let segments: string[]
  try {
    segments = name.split('/').map(decodeURIComponent)
  } catch {
    return null
  }
  // eslint-disable-next-line no-control-regex -- control characters are in no file's name
  return segments.some((segment) => !segment || segment.startsWith('.') || /[/\\:\x00-\x1f]/.test(segment))
    ? null
    : join(folder, ...segments)
}

function matches(header: string | undefined, etag: string): boolean {
  return header === '*' || (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** One range (RFC 9110, section 14.1.2); null for none, several or nonsense, which get the whole file. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!from && !to) return null
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (from && to && Number(to) < Number(from)) return null
  return start >= size ? 'none' : { start, end }
}
