import { join } from 'node:path'
import { isLocale } from '#i18n/locales.ts'
import { sendFile, sendKept } from './files.ts'
import { allows, refuse } from './send.ts'
import type { Target } from './target.ts'
import type { Arrival, Visit } from './visit.ts'

export interface StaticFolders {
  /** Files of media, by public name. */
  media: string
  /** Files of public/, `_client` with hashed names among them. */
  public: string
  /** What the build made for /_next/static; null in development, where Next has it. */
  build: string | null
}

/** Where the file of a static address is, if it is anywhere. */
export interface StaticPlace {
  /** Absolute path; null for what can be no file's name. */
  path: string | null
  cacheControl: string
  /** Nothing but files stands at addresses like this one. */
  files: boolean
}

/** A year, the most caches take: the name changes with the content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** As esbuild names the readers' script: its hash is 8 characters of base 32. */
const HASHED_SCRIPT = /^\/_client\/[a-z]+-[A-Z0-9]{8}\.js$/
const BUILD = '/_next/static/'

/** @returns null where the address is none of the static ones */
export function staticPlace({ path, first }: Target, folders: StaticFolders): StaticPlace | null {
  if (isLocale(first)) return null
  if (first === 'media') return lasting(folders.media, path.slice('/media/'.length))
  if (folders.build && path.startsWith(BUILD)) return lasting(folders.build, path.slice(BUILD.length))
  if (HASHED_SCRIPT.test(path)) return lasting(folders.public, path.slice(1))
  // Everything else in public/ has an extension; pages' addresses have none.
  if (!/\.\w+$/.test(path)) return null
  return { path: pathBelow(folders.public, path.slice(1)), cacheControl: 'no-cache', files: false }
}

/** Answers what is in memory, at once. @returns false, with nothing sent, where that cannot be */
export function serveKept(arrival: Arrival, place: StaticPlace): boolean {
  return place.path !== null && isReading(arrival) && sendKept(arrival, place.path)
}

/** Answers what is a file. @returns false, with nothing sent, where it is none and a page may stand there */
export async function serveStatic(visit: Visit, place: StaticPlace): Promise<boolean> {
  if (!isReading(visit)) return place.files && !allows(visit, 'GET', 'HEAD')
  if (place.path !== null && (await sendFile(visit, place.path, place.cacheControl))) return true
  if (place.files) refuse(visit, 404)
  return place.files
}

function lasting(folder: string, name: string): StaticPlace {
  return { path: pathBelow(folder, name), cacheControl: IMMUTABLE, files: true }
}

function isReading({ req }: Arrival): boolean {
  return req.method === 'GET' || req.method === 'HEAD'
}

/** Null for what could lead out of the folder, and for hidden files. @param name percent-encoded */
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
