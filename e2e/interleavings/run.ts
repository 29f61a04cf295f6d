import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#tests/free-port.ts'
import { asker, type Asker } from './asking.ts'
import { changes } from './changes.ts'
import { Newsroom } from './newsroom.ts'
import { startWorker } from './process.ts'
import { oneOf, seeded } from './random.ts'
import { noneSeen, readersOf, type Seen } from './readers.ts'

/** What a run found out, as it is printed. */
export interface Findings extends Seen {
  steps: number
  seed: number
  compared: number
  /** Kept answers that differ from a page made without the cache. */
  different: string[]
}

/** Reads of each kind in a step: while the change is on its way, after it, one by one, and compared. */
const ROUND = { during: 6, after: 6, sweep: 16, compare: 3 }

const steps = Number(process.argv[2] ?? 500)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const random = seeded(seed)
const dataDir = mkdtempSync(join(tmpdir(), 'masthead-interleavings-'))
const env = {
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  SAMPLE_NEWS: 'off',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production' as const,
}
const port = await freePort()
const siteUrl = `http://127.0.0.1:${port}`

const site = await startWorker('site.ts', { ...env, PORT: String(port), SITE_URL: siteUrl })
const terminal = await startWorker('terminal.ts', env)
const plain = await startPlainSite()
const host = new URL(siteUrl).host
const [readers, reference] = [asker(siteUrl, host), asker(plain.url, host)]
const findings = await interleave(readers, reference)
console.log(JSON.stringify(findings))
for (const one of [readers, reference]) one.close()
await Promise.all([site.end(), terminal.end(), plain.end()])
rmSync(dataDir, { recursive: true, force: true })

async function interleave(readers: Asker, reference: Asker): Promise<Findings> {
  const newsroom = new Newsroom()
  await newsroom.fill(site)
  const seen = noneSeen()
  const { read, sweep } = readersOf(readers, newsroom, seen)
  const some = (count: number) => Array.from({ length: count }, () => oneOf(random, newsroom.addresses))
  let compared = 0
  const different: string[] = []
  for (let step = 0; step < steps; step++) {
    const by = random() < 0.5 ? site : terminal
    const [name, change] = oneOf(random, Object.entries(changes))
    // Some addresses are asked for twice at once, before and after: makings are there to be joined.
    const twice = some(2)
    const during = [...some(ROUND.during), ...twice, ...twice].map((path) => read(path))
    await change(newsroom, by, random)
    newsroom.latest.push(name)
    await Promise.all([...during, ...[...some(ROUND.after), ...twice, ...twice].map((path) => read(path))])
    for (const path of some(ROUND.sweep)) await sweep(path)
    for (const path of some(ROUND.compare)) {
      const kept = await sweep(path)
      if (kept.how !== 'hit') continue
      compared++
      const made = await reference.ask(path)
      if (made.text !== kept.text || made.status !== kept.status) different.push(`${path} at step ${step}`)
    }
  }
  return { ...seen, steps, seed, compared, different }
}

/** The same site in a process that keeps nothing. */
async function startPlainSite() {
  const port = await freePort()
  const child = spawn(process.execPath, ['cli/start.ts'], {
    env: { ...process.env, ...env, PORT: String(port), SITE_URL: siteUrl, PAGE_CACHE_MB: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('the site without a cache ended while it started')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    async end() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
