import { IMMUTABLE, sendFile } from './files.ts'
import { allows, refuse } from './send.ts'
import type { Visit } from './visit.ts'

export interface StaticFolders {
  /** Files of media, by public name. */
  media: string
  /** Files of public/, `_client` with hashed names among them. */
  public: string
  /** What the build made for /_next/static; null in development, where Next has it. */
  build: string | null
}

/** As esbuild names the readers' script: its hash is 8 characters of base 32. */
const HASHED_SCRIPT = /^\/_client\/[a-z]+-[A-Z0-9]{8}\.js$/

/** Answers what is a file. @returns false where the address is none of the static ones */
export async function serveStatic(visit: Visit, folders: StaticFolders): Promise<boolean> {
  const { path, first } = visit.target
  if (first === 'media') {
    // A drawing may carry script; as a picture it never runs, opened by itself it would.
    visit.res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    return immutable(visit, folders.media, path.slice('/media/'.length))
  }
  if (path.startsWith('/_next/static/') && folders.build) {
    return immutable(visit, folders.build, path.slice('/_next/static/'.length))
  }
  if (HASHED_SCRIPT.test(path)) return immutable(visit, folders.public, path.slice(1))
  // Everything else in public/ has an extension; pages' addresses have none.
  if (!/\.\w+$/.test(path) || !isReading(visit)) return false
  return sendFile(visit, folders.public, path.slice(1), 'no-cache')
}

async function immutable(visit: Visit, folder: string, name: string): Promise<true> {
  if (!allows(visit, 'GET', 'HEAD')) return true
  if (!(await sendFile(visit, folder, name, IMMUTABLE))) {
    visit.res.removeHeader('Content-Security-Policy')
    refuse(visit, 404)
  }
  return true
}

function isReading(visit: Visit): boolean {
  return visit.req.method === 'GET' || visit.req.method === 'HEAD'
}
