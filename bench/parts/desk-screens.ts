import { join } from 'node:path'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { administrator } from '../desk-screens/administrator.ts'
import { furnishDesk } from '../desk-screens/furnish.ts'
import { screensOf } from '../desk-screens/screens.ts'
import { timeScreens } from '../desk-screens/time-screens.ts'
import { fill } from '../fill.ts'
import type { Finding, Part } from '../findings.ts'
import { articlesFolder } from '../folders.ts'
import type { BenchOptions } from '../options.ts'
import { progressBar } from '../progress-bar.ts'
import { startSite } from '../site.ts'
import { percentile, spread } from '../statistics.ts'

const ROUNDS = { full: 40, quick: 3 }
/** Issue 6: a newsroom of this many articles, sections and tags, and milliseconds for each of its screens. */
const ARTICLES = 10_000
const [SECTIONS, TAGS] = [200, 2000]
const MOST = 200

/** (desk-screens) Every screen of the desk in a large newsroom. */
export async function measureDeskScreens({ quick, data, say }: BenchOptions): Promise<Part> {
  const rounds = quick ? ROUNDS.quick : ROUNDS.full
  const folder = articlesFolder(data, ARTICLES)
  say(`newsroom of ${ARTICLES} articles, ${SECTIONS} sections, ${TAGS} tags`)
  await fill(folder, ARTICLES)
  useConnection(open(`file:${join(folder, 'masthead.db')}`))
  const who = await administrator()
  const examples = await furnishDesk({ sections: SECTIONS, tags: TAGS, person: who.uid })
  await closeConnection()
  const site = await startSite(folder)
  try {
    const bar = progressBar('Screens')
    const screens = screensOf(examples)
    const times = await timeScreens(site.url, who.cookie, screens, rounds, bar.show)
    bar.end(`   ${rounds} rounds of ${screens.length} screens`)
    return {
      findings: [...times].map(([name, ms]): Finding => ({
        what: `desk, ${name}, p95`,
        measured: percentile(ms, 0.95),
        unit: 'ms',
        budget: { most: MOST },
        note: `p50 ${percentile(ms, 0.5).toFixed(1)} ms, longest ${Math.max(...ms).toFixed(1)} ms of ${ms.length}`,
      })),
      details: Object.fromEntries([...times].map(([name, ms]) => [name, spread(ms)])),
      notes: [
        'Whole answers over the wire, one after the other, gzip, nothing kept: the desk is made anew for each request.',
      ],
    }
  } finally {
    await site.stop()
  }
}
