import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './cli/chromium.ts'
import { freePort } from './tests/free-port.ts'

// As `npm start` and `npm run news` have it: some hundred processes are started.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'masthead')

// This file is read once more by every worker, which must come to the same server and browser: what is
// found out here the first time goes on by the environment.
process.env.CHROMIUM_PATH = await findChromium({ install: true })
// By its name, because browsers make no passkeys for a bare address.
process.env.E2E_BASE_URL ??= `http://localhost:${await freePort()}`

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const desktop = { viewport: { width: 1280, height: 900 } }

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties this folder; the reports stand beside it.
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/start-server.ts',
  workers: 2,
  // Ends what hangs; two journeys at a time on a busy machine take a few seconds each, or many.
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        // Nothing but the pages under test is to go out to the network.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  // What depends on the screen stands in each-screen/ and runs on both; what does not, in once/.
  projects: [
    { name: 'phone', testDir: 'e2e/each-screen', use: { ...phone } },
    { name: 'desktop', testDir: 'e2e/each-screen', use: { ...desktop } },
    { name: 'once', testDir: 'e2e/once', use: { ...desktop } },
  ],
})
