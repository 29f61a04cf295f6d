import { basename, extname } from 'node:path'

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Files whose type is not that of their ending. */
const byName: Record<string, string> = {
  // Browsers take rules from no other type (HTML, section 7.6.1.2).
  'speculation-rules.json': 'application/speculationrules+json',
}

/** The media type of a file by its name; what is not known is offered for download. */
export function fileType(path: string): string {
  return byName[basename(path)] ?? types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** Whether a type is text that shrinks; pictures and films are compressed by themselves. */
export function isCompressible(type: string): boolean {
  return /^(text\/|application\/([\w.]+\+)?(json|xml)|image\/(svg|x-icon))/.test(type)
}

/** Whether a file of this type could carry script when it is opened by itself. */
export function isScriptable(type: string): boolean {
  return /[/+]xml/.test(type)
}
