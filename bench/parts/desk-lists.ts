import { join } from 'node:path'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { timeLists } from '../desk-lists/time-lists.ts'
import { timeWrites } from '../desk-lists/time-writes.ts'
import { fill } from '../fill.ts'
import type { Finding, Part } from '../findings.ts'
import { articlesFolder } from '../folders.ts'
import type { BenchOptions } from '../options.ts'
import { progressBar } from '../progress-bar.ts'
import { percentile, spread } from '../statistics.ts'

const RUNS = { full: { rounds: 100, writes: 300 }, quick: { rounds: 5, writes: 20 } }
/** Issue 5: a page of the list, in milliseconds, with a million articles. */
const MOST = 200

/** (desk-lists) Pages of the desk's list of articles by their filters, with very many articles. */
export async function measureDeskLists({ quick, data, articles, say }: BenchOptions): Promise<Part> {
  const { rounds, writes } = quick ? RUNS.quick : RUNS.full
  const folder = articlesFolder(data, articles)
  say(`database of ${articles} articles`)
  await fill(folder, articles)
  useConnection(open(`file:${join(folder, 'masthead.db')}`))
  try {
    const bar = progressBar('Lists')
    const times = await timeLists(rounds, bar.show)
    bar.end(`   ${rounds} lists of each kind`)
    const written = await timeWrites(writes)
    const findings = [...times].map(([kind, { ms, filled }]): Finding => ({
      what: `desk's list, ${kind}, p95`,
      measured: percentile(ms, 0.95),
      unit: 'ms',
      budget: { most: MOST },
      note: `p50 ${percentile(ms, 0.5).toFixed(1)} ms, longest ${Math.max(...ms).toFixed(1)} ms of ${ms.length} pages; ${filled} had articles on them`,
    }))
    return {
      findings: [
        ...findings,
        { what: 'keeping the list at a change, p95', measured: percentile(written, 0.95), unit: 'ms' },
      ],
      details: {
        articles,
        pages: Object.fromEntries([...times].map(([kind, { ms }]) => [kind, spread(ms)])),
        writes: spread(written),
      },
      notes: [
        `${articles.toLocaleString('en')} articles by bench/fill; pages of 50, the first three of each list, read in the process itself, no two lists asked for the same.`,
      ],
    }
  } finally {
    await closeConnection()
  }
}
