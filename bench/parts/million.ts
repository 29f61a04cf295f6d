import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { fill } from '../fill.ts'
import { unlikeProjection } from '../fill/compare.ts'
import { fillReadings } from '../fill/readings.ts'
import { sampleIds } from '../fill/sample-ids.ts'
import type { Finding, Part } from '../findings.ts'
import { articlesFolder } from '../folders.ts'
import { timePublishes, type Publishes } from '../million/publishes.ts'
import { timeRenders, type Renders } from '../million/renders.ts'
import { pageKinds, type PageKind } from '../million/targets.ts'
import type { BenchOptions } from '../options.ts'
import { memoryOf, type Memory } from '../pin.ts'
import { progressBar } from '../progress-bar.ts'
import { startSite } from '../site.ts'
import { percentile, spread } from '../statistics.ts'

const RUNS = { full: { rounds: 200, publishes: 240 }, quick: { rounds: 10, publishes: 10 } }
const COMPARED = 200
const [GB, MB] = [1e9, 1e6]

/** (d) Pages that are not kept, and publishing, with very many articles. */
export async function measureMillion({ quick, data, articles, say }: BenchOptions): Promise<Part> {
  const { rounds, publishes } = quick ? RUNS.quick : RUNS.full
  const folder = articlesFolder(data, articles)
  say(`database of ${articles} articles`)
  await fill(folder, articles)
  const site = await startSite(folder)
  useConnection(open(`file:${join(folder, 'masthead.db')}`))
  try {
    await fillReadings(Date.now())
    const unlike = await unlikeProjection(await sampleIds(COMPARED))
    if (unlike.length > 0) throw new Error(`articles are not as project() makes them: ${unlike.join(', ')}`)
    const bar = progressBar('Pages')
    const renders = await timeRenders(site.url, rounds, bar.show)
    bar.end(`${rounds} rounds of pages`)
    const publishing = progressBar('Publishing')
    const times = await timePublishes(publishes, publishing.show)
    publishing.end(`${publishes} publications`)
    const bytes = sizeOf(folder)
    return part({ articles, renders, times, bytes, memory: memoryOf(site.pid) })
  } finally {
    await closeConnection()
    await site.stop()
  }
}

/** Bytes of a database with what is not yet written back into it. */
function sizeOf(folder: string): number {
  const files = ['masthead.db', 'masthead.db-wal'].map((name) => join(folder, name))
  return files.filter((file) => existsSync(file)).reduce((sum, file) => sum + statSync(file).size, 0)
}

interface Million {
  articles: number
  renders: Renders
  times: Publishes
  bytes: number
  memory: Memory | null
}

function part({ articles, renders, times, bytes, memory }: Million): Part {
  const pages = Object.fromEntries(pageKinds.map((kind) => [kind, spread(renders.ms[kind])]))
  const more: Partial<Record<PageKind, string>> = {
    'section, far page': `around page ${renders.farPage}`,
    search: 'its budget comes with the search',
  }
  const findings = pageKinds.map((kind): Finding => {
    const { p50, p95, count } = pages[kind]!
    const note = [`p50 ${p50.toFixed(1)} ms of ${count}`, more[kind]].filter(Boolean).join('; ')
    const budget = kind === 'search' ? {} : { budget: { most: 50 } }
    return { what: `not cached, ${kind}, p95`, measured: p95, unit: 'ms', ...budget, note }
  })
  const all = [...times.first, ...times.update]
  const [first, update] = [percentile(times.first, 0.95), percentile(times.update, 0.95)]
  return {
    findings: [
      ...findings,
      {
        what: 'publishing, p95',
        measured: percentile(all, 0.95),
        unit: 'ms',
        budget: { most: 100 },
        note: `p50 ${percentile(all, 0.5).toFixed(1)} ms of ${all.length}; new ones p95 ${first.toFixed(1)} ms, updates ${update.toFixed(1)} ms`,
      },
      { what: 'file of the database', measured: bytes / GB, unit: 'GB' },
      {
        what: 'memory after these pages',
        measured: memory && memory.resident / MB,
        unit: 'MB',
        ...(memory && { note: `of it ${Math.round(memory.own / MB)} MB its own, the rest pages of files` }),
      },
    ],
    details: {
      articles,
      pages,
      publishing: { first: spread(times.first), update: spread(times.update) },
      bytes,
      memory,
      kept: renders.kept,
    },
    notes: [
      `${articles.toLocaleString('en')} articles by bench/fill, 60 % Chinese, over twelve years; 200 of them compared with project(): equal.`,
      `Pages are asked for one after the other, in both languages. So that none is a kept one, the site’s name, which stands on every page, is changed before each round; articles, months and pages of the section are others each time. ${renders.kept} answers were kept ones all the same and are left out.`,
    ],
  }
}
