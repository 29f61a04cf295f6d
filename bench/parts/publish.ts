import { setTimeout as wait } from 'node:timers/promises'
import type { Part } from '../findings.ts'
import type { BenchOptions } from '../options.ts'
import { progressBar } from '../progress-bar.ts'
import { freshness, type Acknowledged, type Freshness } from '../publish/freshness.ts'
import { startReaders, type Asked, type Target } from '../publish/paced-readers.ts'
import { publishByCommand } from '../publish/publish-by-cli.ts'
import { startPublisher } from '../publish/start-publisher.ts'
import { copyOfSampleSite, dropFolder, PIECE_SECTIONS, SITE_PATHS, startSite } from '../site.ts'
import { percentile } from '../statistics.ts'

/** Requests a second, publications by a process of its own and by the `news` command, milliseconds between. */
const RATE = 2000
const RUNS = {
  full: { publications: 320, byCommand: 20, every: 1000 },
  quick: { publications: 18, byCommand: 2, every: 500 },
}
/** Of ten requests eight are for articles, two for the front page and the sections in turn. */
const ARTICLES_OF_TEN = 8

/** How long readers go on after the last publication, in milliseconds. */
const LAST_LOOK = 3000

/** (c) From the acknowledgement of a publication to the first answer with it, and stale answers, under load. */
export async function measurePublish({ quick, data, say }: BenchOptions): Promise<Part> {
  const plan = quick ? RUNS.quick : RUNS.full
  const folder = await copyOfSampleSite(data)
  try {
    const site = await startSite(folder)
    try {
      const publisher = await startPublisher(folder)
      const targets = mixOf(
        publisher.pieces.map(({ piece, slug }) => ({ url: `${site.url}/en/news/${slug}`, piece })),
        [SITE_PATHS.front, ...PIECE_SECTIONS.map((slug) => `/en/sections/${slug}`)].map((path) => ({
          url: site.url + path,
          piece: null,
        })),
      )
      say(`${plan.publications} publications under ${RATE} requests/s`)
      const stop = startReaders(targets, RATE)
      const acknowledged: Acknowledged[] = []
      const bar = progressBar('Publishing')
      await publisher.publish(plan.publications, plan.every, (ack) => {
        bar.show(acknowledged.push(ack), plan.publications)
      })
      bar.end(`   ${plan.publications} publications`)
      say(`${plan.byCommand} more by the news command`)
      for (let number = 0; number < plan.byCommand; number++) {
        const piece = publisher.pieces[number % publisher.pieces.length]!
        const version = acknowledged.findLast((ack) => ack.piece === piece.piece)!.version + 1
        acknowledged.push(await publishByCommand(folder, piece, version))
      }
      await wait(LAST_LOOK)
      const asked = await stop()
      return part(freshness(acknowledged, asked.seen), asked, acknowledged.length)
    } finally {
      await site.stop()
    }
  } finally {
    dropFolder(folder)
  }
}

function mixOf(articles: Target[], lists: Target[]): Target[] {
  const rounds = Math.max(articles.length, lists.length)
  return Array.from({ length: rounds * 10 }, (_, at) => {
    const from = at % 10 < ARTICLES_OF_TEN ? articles : lists
    const turn = at % 10 < ARTICLES_OF_TEN ? Math.floor(at / 10) * ARTICLES_OF_TEN + (at % 10) : at
    return from[turn % from.length]!
  })
}

function part({ stale, visibleAfter, unseen }: Freshness, asked: Asked, publications: number): Part {
  const rate = asked.sent / asked.seconds
  const [p50, p99] = [percentile(visibleAfter, 0.5), percentile(visibleAfter, 0.99)]
  return {
    findings: [
      {
        what: 'publish acknowledged → visible, p99',
        measured: p99,
        unit: 'ms',
        budget: { most: 100 },
        note: `p50 ${p50.toFixed(1)} ms, ${publications} publications, ${Math.round(rate)} requests/s`,
      },
      {
        what: 'stale answers on the article’s own page',
        measured: stale.own.length,
        unit: '',
        budget: { most: 0 },
        note: `of ${asked.seen.filter((one) => one.own).length} that were looked at`,
      },
      {
        what: 'stale headlines on front page, section and other articles',
        measured: stale.elsewhere.length,
        unit: '',
        budget: { most: 0 },
        note: `of ${asked.seen.filter((one) => !one.own).length} that were looked at`,
      },
      { what: 'answers that were no page', measured: asked.failed, unit: '', budget: { most: 0 } },
    ],
    details: {
      publications,
      unseen,
      visibleAfter: { p50, p99, most: Math.max(...visibleAfter) },
      rate,
      heldBack: asked.heldBack,
      readersLate: asked.late,
      latency: { p50: percentile(asked.latencies, 0.5), p99: percentile(asked.latencies, 0.99) },
      stale: { own: stale.own.slice(0, 20), elsewhere: stale.elsewhere.slice(0, 20) },
    },
    notes: [
      'Updates are published each in another section, by a process beside the site with the newsroom’s commands and by the `news` command; readers ask for these articles, their sections and the front page. Requests sent after an acknowledgement must show that version; all processes have the machine’s one clock.',
      ...(rate < RATE * 0.95
        ? [`The load was ${Math.round(rate)} requests/s, not ${RATE}: the server held the rest back.`]
        : []),
    ],
  }
}
