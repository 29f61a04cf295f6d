import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPlaces } from './chromium-places.ts'

/** No Chromium; `message` is a sentence for the terminal. */
export class ChromiumError extends Error {}

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, the system's, or Playwright's own.
 * @param options.install whether to get one where there is none: from Playwright, or on Debian as root by apt
 * @throws ChromiumError saying what to install
 */
export async function findChromium({ install }: { install: boolean }): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (starts(chosen)) return chosen
    throw new ChromiumError(`CHROMIUM_PATH=${chosen} is not a browser that starts.`)
  }
  return systemChromium() ?? (await playwrightChromium()) ?? (install ? await installed() : missing())
}

function systemChromium(): string | undefined {
  return chromiumPlaces(process.platform, process.env).find(starts)
}

async function playwrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return starts(path) ? path : undefined
}

async function installed(): Promise<string> {
  console.log('No Chromium here; getting one from Playwright.')
  const playwright = join(import.meta.dirname, '..', 'node_modules/playwright/cli.js')
  attempt(process.execPath, [playwright, 'install', 'chromium'], 300_000)
  const own = await playwrightChromium()
  if (own) return own
  if (!isDebianAsRoot()) return missing()
  console.log('That did not work; asking apt for the package chromium.')
  attempt('apt-get', ['update'], 300_000)
  attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000)
  return systemChromium() ?? missing()
}

function missing(): never {
  throw new ChromiumError(
    'The browser tests need Chromium: install the package chromium (Debian: apt-get install chromium) or ' +
      'Google Chrome, or name the program in CHROMIUM_PATH.',
  )
}

function isDebianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/**
 * Whether a path is a program that starts. Ubuntu's `chromium-browser` may be a note about snap, and a
 * downloaded browser may lack libraries; other systems open a window when asked, and are not asked.
 */
function starts(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function attempt(program: string, args: string[], timeout: number): void {
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      // Behind a wall that drops packets it would wait for minutes at each of its hosts.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    },
  }
  spawnSync(program, args, options)
}

if (import.meta.main) {
  if (process.argv.includes('--help'))
    console.log('Prints the path of a Chromium; --install gets one if need be.')
  else
    try {
      console.log(await findChromium({ install: process.argv.includes('--install') }))
    } catch (problem) {
      if (!(problem instanceof ChromiumError)) throw problem
      console.error(problem.message)
      process.exitCode = 1
    }
}
