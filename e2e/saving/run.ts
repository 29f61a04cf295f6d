import 'fake-indexeddb/auto'
import { request } from '@playwright/test'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Work } from '#components/admin/saving/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { hireInto } from '../desk/person.ts'
import { seeded } from '../interleavings/random.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'
import { oneRun, type RunFindings } from './one-run.ts'
import { startProxy } from './proxy.ts'

/** What all runs found out, as it is printed. */
export interface SavingFindings {
  runs: number
  seed: number
  typed: number
  /** Tabs that were killed, and times the server was. */
  killed: number
  serverKills: number
  /** Requests that met each fault of the network. */
  met: Record<string, number>
  lost: string[]
  unsaved: string[]
  /** Runs that did not come to rest on a sound network. */
  unsettled: number
  seconds: number
}

/** Runs at a time, each on its own article; and how many between two kills of the server. */
const AT_ONCE = 10
const KILL_EVERY = 50

const runs = Number(process.argv[2] ?? 150)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const began = Date.now()
const place = new OwnPlace({ LOG_LEVEL: 'error' })
let server: OwnServer = await place.start()
Object.assign(process.env, { DATA_DIR: join(place.folder, 'data'), DATABASE_URL: '', LOG_LEVEL: 'error' })
const { beginArticle, storedOf } = await import('./newsroom.ts')

const browser = await request.newContext({ baseURL: server.origin })
const { uid: person } = await hireInto(browser, 'editor', { terminal: place.news })
const cookie = (await browser.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
await browser.dispose()

/** Numbers for the network of each run that is not healed yet, by uid of its article. */
const networks = new Map<string, () => number>()
const proxy = await startProxy(
  () => server.port,
  (run) => networks.get(run) ?? null,
)
const { fetch } = globalThis
// The desk's modules ask for paths of their page's own origin; this is the browser around them.
globalThis.fetch = (path, init) => {
  const run = /"uid":"([\w-]+)"/.exec(init?.body as string)?.[1] ?? ''
  const headers = { ...(init?.headers as Record<string, string>), cookie, 'x-run': run }
  return fetch(proxy.origin + (path as string), { ...init, headers })
}

const found: RunFindings[] = []
let begun = 0
let serverKills = 0
await Promise.all(Array.from({ length: AT_ONCE }, lane))
await place.stop(server)
place.clear()
proxy.close()
console.log(JSON.stringify(findings()))
process.exit()

async function lane(): Promise<void> {
  while (begun < runs) {
    const number = ++begun
    if (number % KILL_EVERY === 0) void killServer()
    const uid = await beginArticle(number)
    networks.set(uid, seeded(seed + number * 2))
    const random = seeded(seed + number * 2 + 1)
    const heal = () => void networks.delete(uid)
    const one = await oneRun({
      ...{ uid, person, random, heal, open: () => openWork(uid), stored: () => storedOf(uid) },
    })
    for (const what of [one.lost, one.unsaved])
      if (what.length > 0) console.error(`run ${number} of seed ${seed}: ${what.join(' ')}`)
    found.push(one)
  }
}

/** In the middle of whatever is being written. */
async function killServer(): Promise<void> {
  await wait(200)
  serverKills++
  server.process.kill('SIGKILL')
  server = await place.start()
}

/** Past the bad network: a page that cannot be opened has nothing typed in it. */
async function openWork(uid: string): Promise<Work> {
  for (;;) {
    // The server may be killed before it answers, and in the middle of its answer.
    const opened = await fetch(`${server.origin}${deskApi.work}?uid=${uid}`, { headers: { cookie } })
      .then((answer) => answer.json() as Promise<{ ok: boolean; result: Work }>)
      .catch(() => null)
    if (opened?.ok) return opened.result
    await wait(50)
  }
}

function findings(): SavingFindings {
  const sum = (of: (one: RunFindings) => number) => found.reduce((total, one) => total + of(one), 0)
  return {
    ...{ runs, seed, serverKills, met: proxy.met },
    typed: sum((one) => one.typed),
    killed: sum((one) => one.killed),
    lost: found.flatMap((one) => one.lost),
    unsaved: found.flatMap((one) => one.unsaved),
    unsettled: sum((one) => (one.settled ? 0 : 1)),
    seconds: Math.round((Date.now() - began) / 1000),
  }
}
