import { ask } from '../ask.ts'
import type { Part } from '../findings.ts'
import type { BenchOptions } from '../options.ts'
import { copyOfSampleSite, dropFolder, SITE_PATHS, startSite } from '../site.ts'
import { median } from '../statistics.ts'

const RUNS = { full: 5, quick: 2 }
/** How often the server is asked whether it answers, in milliseconds: so exact are the figures. */
const EVERY = 5

/** (f) From starting the process to the first front page, built, on a database that is there. */
export async function measureStart({ quick, data, say }: BenchOptions): Promise<Part> {
  const runs = quick ? RUNS.quick : RUNS.full
  const folder = await copyOfSampleSite(data)
  const seconds: number[] = []
  try {
    for (let run = 1; run <= runs; run++) {
      say(`start ${run} of ${runs}`)
      const begun = performance.now()
      const site = await startSite(folder, EVERY)
      seconds.push((performance.now() - begun) / 1000)
      const { status } = await ask(site.url + SITE_PATHS.front)
      await site.stop()
      if (status !== 200) throw new Error(`the front page answers ${status} after the start`)
    }
  } finally {
    dropFolder(folder)
  }
  const findings = [
    {
      what: 'start to first answer, built',
      measured: median(seconds),
      unit: 's',
      budget: { most: 3 },
      note: `${runs} starts, the slowest ${Math.max(...seconds).toFixed(2)} s`,
    },
  ]
  return { findings, details: { seconds }, notes: [] }
}
