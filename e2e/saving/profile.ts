import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext } from '@playwright/test'

/** As playwright.config.ts starts it, with a door for Playwright. */
const FLAGS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A person's browser with what it keeps on the disk; it can be killed and started again. */
export class Profile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'masthead-profile-'))
  private running: ChildProcess | null = null

  /** Starts it. */
  async start(): Promise<BrowserContext> {
    const flags = [...FLAGS, `--user-data-dir=${this.folder}`, 'about:blank']
    const started = spawn(process.env.CHROMIUM_PATH!, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
    this.running = started
    const browser = await chromium.connectOverCDP(await doorOf(started))
    return browser.contexts()[0]!
  }

  /** Ends it where it stands; what it has not handed to the system is gone. */
  async kill(): Promise<void> {
    if (!this.running) return
    const ended = once(this.running, 'exit')
    this.running.kill('SIGKILL')
    this.running = null
    await ended
  }

  /** Ends it and takes everything away. */
  async clear(): Promise<void> {
    await this.kill()
    // Its other processes may still be writing their last.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Where it listens: it says so when it does. */
async function doorOf(browser: ChildProcess): Promise<string> {
  for await (const line of createInterface(browser.stderr!)) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (!address) continue
    // Read to the end: a browser whose words nobody takes might wait for that.
    browser.stderr!.resume()
    return address
  }
  throw new Error('the browser ended while it started')
}
