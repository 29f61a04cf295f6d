import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FullConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const LOG = join('test-results', 'e2e-server.log')
/** Migrating and filling the database is part of it; the build, if it is stale, as well. */
const PATIENCE = 300_000

/**
 * Starts the built server once for all browser tests, on an empty data folder with sample news.
 * @returns what stops it again
 */
export default async function startServer(config: FullConfig): Promise<() => Promise<void>> {
  const url = config.projects[0]?.use.baseURL
  if (!url) throw new Error('playwright.config.ts gives no baseURL')
  const dataDir = mkdtempSync(join(tmpdir(), 'masthead-e2e-'))
  // Goes on to the workers, whose `news` commands are to meet the same database.
  process.env.E2E_DATA_DIR = dataDir
  const server = start(url, dataDir)
  const stop = async () => {
    await ended(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(server, url)
  } catch (problem) {
    await stop()
    throw problem
  }
  return stop
}

function start(url: string, dataDir: string): ChildProcess {
  const { port, origin } = new URL(url)
  const env = {
    HOST: '127.0.0.1',
    PORT: port,
    SITE_URL: origin,
    DATA_DIR: dataDir,
    SAMPLE_NEWS: 'on',
    LOG_LEVEL: 'info',
  }
  const server = spawn(process.execPath, ['cli/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, DATABASE_URL: '', NODE_ENV: 'production' },
  })
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const log = createWriteStream(join(root, LOG))
  server.stdout.pipe(log, { end: false })
  server.stderr.pipe(log, { end: false })
  return server
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    if (hasEnded(server)) throw new Error(`the server ended while it started; ${LOG} says why`)
    const answer = await fetch(new URL('/readyz', url)).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await wait(100)
  }
  throw new Error(`the server was not ready after ${PATIENCE / 1000} s; see ${LOG}`)
}

async function ended(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  const inTime = await Promise.race([gone.then(() => true), wait(15_000, false, { ref: false })])
  if (inTime) return
  server.kill('SIGKILL')
  await gone
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}
