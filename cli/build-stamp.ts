import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const root = join(import.meta.dirname, '..')
const stampFile = join(root, '.next', 'masthead-build.json')

/** Everything the build is made of. */
const folders = ['app', 'client', 'components', 'db', 'domain', 'i18n', 'lib', 'public', 'server']
const files = [
  'cli/build-client.ts',
  'cli/build.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

interface Stamp {
  /** Hash over path, size and time of every source: quick, and different after a fresh checkout. */
  looks: string
  /** Hash over path and content. */
  content: string
}

/** Whether the last build was made of the sources as they are. Reads their content only where their times differ. */
export function isBuildFresh(): boolean {
  const stamp = readStamp()
  if (!stamp || !existsSync(join(root, 'public', '_client', 'manifest.json'))) return false
  const sources = listSources()
  const looks = looksOf(sources)
  if (stamp.looks === looks) return true
  if (stamp.content !== contentOf(sources)) return false
  writeFileSync(stampFile, JSON.stringify({ ...stamp, looks }))
  return true
}

/** The sources as they are now. Taken before a build: what changes during it makes the build stale. */
export function takeStamp(): Stamp {
  const sources = listSources()
  return { looks: looksOf(sources), content: contentOf(sources) }
}

/** Says that the build in .next was made of these sources. */
export function writeStamp(stamp: Stamp): void {
  writeFileSync(stampFile, JSON.stringify(stamp))
}

function readStamp(): Stamp | null {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp
  } catch {
    return null
  }
}

function listSources(): string[] {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(root, 'public', '_client')))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
  return [...found, ...files].map((path) => path.split(sep).join('/')).sort()
}

function looksOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const path of sources) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    hash.update(`${path}\0${stat?.size}\0${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function contentOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const path of sources) {
    const there = statSync(join(root, path), { throwIfNoEntry: false })
    hash.update(`${path}\0`).update(there ? readFileSync(join(root, path)) : 'missing')
  }
  return hash.digest('hex')
}
