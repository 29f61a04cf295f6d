import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '#lib/hash.ts'
import { freePort } from '#tests/free-port.ts'
import { startServer, type Running } from './child.ts'
import { root } from './folders.ts'
import { atTheEnd } from './leftovers.ts'

/** Addresses of the sample site the bench asks for. The article is the one bench/next-app has, without pictures. */
export const SITE_PATHS = {
  article: '/en/news/pay-for-the-operator-not-only-for-the-machine',
  front: '/en',
  section: '/en/sections/industry-news',
} as const

/** Sections in which the bench publishes, an article in each: news does not come to one place alone. */
export const PIECE_SECTIONS = [
  'industry-news',
  'company-news',
  'policy',
  'events',
  'interviews',
  'technology',
] as const

/**
 * Starts Masthead as `npm start` does, on a folder of its own and one core.
 * @param folder its DATA_DIR
 * @param every how often it is asked whether it answers, in milliseconds
 */
export async function startSite(folder: string, every?: number): Promise<Running> {
  const port = await freePort()
  const env = {
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: folder,
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
  }
  // As `npm start` does.
  const command = [process.execPath, '--max-semi-space-size=4', 'cli/start.ts']
  return startServer({ command, env, port, path: SITE_PATHS.front, ...(every !== undefined && { every }) })
}

/**
 * A copy of the sample site in a folder of its own, for one measurement.
 * @param data where the bench keeps its databases; the site is made there once
 * @returns the folder, to be removed by dropFolder()
 */
export async function copyOfSampleSite(data: string): Promise<string> {
  const template = join(data, `sample-site-${schemaMark()}`)
  if (!existsSync(template)) await makeSampleSite(template)
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  atTheEnd(() => dropFolder(folder))
  cpSync(template, folder, { recursive: true })
  return folder
}

export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Another schema gets another site: none is migrated while it is measured. */
function schemaMark(): string {
  return sha256(readFileSync(join(root, 'drizzle', 'sqlite', 'meta', '_journal.json'))).slice(0, 8)
}

/** Masthead's own first start fills an empty folder. It gets its name when it is whole. */
async function makeSampleSite(template: string): Promise<void> {
  const half = `${template}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const site = await startSite(half)
  await site.stop()
  renameSync(half, template)
}
