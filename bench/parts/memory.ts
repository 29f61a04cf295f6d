import { ask } from '../ask.ts'
import type { Part } from '../findings.ts'
import { runLoad } from '../load/load.ts'
import type { BenchOptions } from '../options.ts'
import { memoryOf, type Memory } from '../pin.ts'
import { copyOfSampleSite, dropFolder, SITE_PATHS, startSite } from '../site.ts'

const MB = 1_000_000
/** Times every address is asked for in each encoding, and seconds of load after it. */
const LOAD = { full: { rounds: 5, seconds: 30 }, quick: { rounds: 1, seconds: 2 } }
const ENCODINGS = ['br', 'gzip', 'identity']

/** (e) Memory of the one process after every page was asked for in every encoding, and full load. */
export async function measureMemory({ quick, data, say }: BenchOptions): Promise<Part> {
  const { rounds, seconds } = quick ? LOAD.quick : LOAD.full
  const folder = await copyOfSampleSite(data)
  try {
    const site = await startSite(folder)
    try {
      const atStart = memoryOf(site.pid)
      const addresses = await listedAddresses(site.url)
      for (let round = 1; round <= rounds; round++) {
        say(`asking for ${addresses.length} addresses, round ${round} of ${rounds}`)
        for (const address of addresses)
          for (const encoding of ENCODINGS) await ask(address, { 'Accept-Encoding': encoding })
      }
      const afterCrawl = memoryOf(site.pid)
      say('full load')
      const load = { connections: 256, serverPid: site.pid, seconds }
      await runLoad({ ...load, url: site.url + SITE_PATHS.article })
      await runLoad({ ...load, url: site.url + SITE_PATHS.front })
      const afterLoad = memoryOf(site.pid)
      return part({ atStart, afterCrawl, afterLoad, addresses: addresses.length })
    } finally {
      await site.stop()
    }
  } finally {
    dropFolder(folder)
  }
}

/** Every address in the sitemaps, on the server under test. */
async function listedAddresses(origin: string): Promise<string[]> {
  const locations = async (path: string) => {
    const { bytes } = await ask(origin + path)
    return [...bytes.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname)
  }
  const maps = await locations('/sitemap.xml')
  const listed = await Promise.all(maps.map(locations))
  return [...new Set(listed.flat())].map((path) => origin + path)
}

interface Steps {
  atStart: Memory | null
  afterCrawl: Memory | null
  afterLoad: Memory | null
  addresses: number
}

function part(steps: Steps): Part {
  const { atStart, afterCrawl, afterLoad, addresses } = steps
  const words = (memory: Memory | null) => (memory ? `${Math.round(memory.resident / MB)} MB` : 'unknown')
  const own = afterLoad ? `${Math.round(afterLoad.own / MB)} MB its own, the rest pages of files; ` : ''
  return {
    findings: [
      {
        what: 'memory of the one process after load',
        measured: afterLoad && afterLoad.resident / MB,
        unit: 'MB',
        budget: { most: 400 },
        note: `${own}${words(atStart)} at the start, ${words(afterCrawl)} after ${addresses} addresses in ${ENCODINGS.length} encodings`,
      },
    ],
    details: steps,
    notes: [],
  }
}
