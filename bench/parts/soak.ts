import type { Part } from '../findings.ts'
import { runLoad } from '../load/load.ts'
import { runPaced } from '../load/paced.ts'
import type { LoadResult } from '../load/result.ts'
import type { BenchOptions } from '../options.ts'
import { memoryOf } from '../pin.ts'
import { startPublisher } from '../publish/start-publisher.ts'
import { copyOfSampleSite, dropFolder, SITE_PATHS, startSite } from '../site.ts'
import { median } from '../statistics.ts'

/** Minutes and seconds of each; full speed is measured first, for so many seconds. */
const RUNS = { full: { minutes: 10, seconds: 60, top: 15 }, quick: { minutes: 2, seconds: 3, top: 2 } }
/** Of full speed: what issue 3 asks for. */
const SHARE = 0.8
const EVERY = 1000
/** Memory is called flat when the last minutes are at most so much above the first ones, after the first. */
const FLAT = 1.1
const MB = 1e6

interface Minute extends LoadResult {
  memory: number | null
}

/** Ten minutes at 80 % of full speed with a publication every second: errors, and memory by the minute. */
export async function measureSoak({ quick, data, say }: BenchOptions): Promise<Part> {
  const { minutes, seconds, top } = quick ? RUNS.quick : RUNS.full
  const folder = await copyOfSampleSite(data)
  try {
    const site = await startSite(folder)
    try {
      const publisher = await startPublisher(folder)
      const paths = [...Object.values(SITE_PATHS), ...publisher.pieces.map(({ slug }) => `/en/news/${slug}`)]
      const load = { origin: site.url, paths, seconds: top, serverPid: site.pid }
      say('full speed')
      const full = await fullSpeed(load)
      const publishing = publisher.publish(minutes * seconds, EVERY, () => undefined)
      const measured: Minute[] = []
      let correction = 1
      for (let minute = 1; minute <= minutes; minute++) {
        const wanted = full * SHARE
        const result = await runPaced({ ...load, seconds, perSecond: wanted, correction })
        correction *= wanted / result.perSecond
        measured.push({ ...result, memory: memoryOf(site.pid)?.resident ?? null })
        say(`minute ${minute} of ${minutes}: ${Math.round(result.perSecond)} requests/s`)
      }
      await publishing
      return part(full, measured)
    } finally {
      await site.stop()
    }
  } finally {
    dropFolder(folder)
  }
}

/** Requests a second of the same pages without waiting between them. */
async function fullSpeed(load: Omit<Parameters<typeof runPaced>[0], 'perSecond'>): Promise<number> {
  await runLoad({ ...load, url: load.origin + SITE_PATHS.article, connections: 64 })
  return (await runPaced({ ...load, perSecond: Infinity })).perSecond
}

function part(full: number, minutes: Minute[]): Part {
  const memories = minutes.flatMap((one) => one.memory ?? []).slice(1)
  const [early, late] = [memories.slice(0, 3), memories.slice(-3)].map(median) as [number, number]
  const speed = median(minutes.map((one) => one.perSecond))
  const failed = minutes.reduce((sum, one) => sum + one.errors + one.not2xx, 0)
  const answered = minutes.reduce((sum, one) => sum + one.requests, 0)
  return {
    findings: [
      {
        what: 'soak: answers that failed',
        measured: answered > 0 ? failed : null,
        unit: '',
        budget: { most: 0 },
        note: `of ${answered.toLocaleString('en')}, ${Math.round(speed)} requests/s, ${Math.round((speed / full) * 100)} % of full speed`,
      },
      {
        what: 'soak: memory, last minutes : first',
        measured: memories.length > 0 ? late / early : null,
        unit: '×',
        budget: { most: FLAT },
        note: `${minutes.map((one) => (one.memory === null ? '?' : Math.round(one.memory / MB))).join(', ')} MB`,
      },
    ],
    details: { full, minutes },
    notes: [
      `Soak: ${minutes.length} minutes, a publication every second, pages in turn: front, section, an article that stays and those that are published.`,
    ],
  }
}
