import type { Running } from '../child.ts'
import type { Finding, Part } from '../findings.ts'
import { checked, startContenders, type Contender } from '../cached/contenders.ts'
import { loadGenerator, runLoad, VOID_ABOVE } from '../load/load.ts'
import type { LoadResult } from '../load/result.ts'
import type { BenchOptions } from '../options.ts'
import { canPin } from '../pin.ts'
import { copyOfSampleSite, dropFolder } from '../site.ts'
import { median } from '../statistics.ts'

/** Readers at a time, as in the measurements of design section 6. */
const CONNECTIONS = 64
/** A server that is asked as fast as it can uses more than this share of its core, unless others do. */
const UNDISTURBED = 0.9
const ROUNDS = { full: { count: 5, seconds: 10, warm: 3 }, quick: { count: 1, seconds: 2, warm: 1 } }

export interface Raced extends Pick<Contender, 'who' | 'page' | 'body'> {
  rounds: LoadResult[]
  /** Medians over the rounds. */
  perSecond: number
  p50: number
  p99: number
  clientCpu: number | null
  serverCpu: number | null
}

/** (a) Cached article and front page against nginx with the same bytes and `next start` with its own cache. */
export async function measureCached({ quick, data, say }: BenchOptions): Promise<Part> {
  const rounds = quick ? ROUNDS.quick : ROUNDS.full
  const folder = await copyOfSampleSite(data)
  const servers: Running[] = []
  try {
    say('building and starting the servers')
    const contenders = await startContenders(folder, servers)
    const results = new Map(contenders.map((one) => [one, [] as LoadResult[]]))
    for (let round = 1; round <= rounds.count; round++) {
      for (const one of contenders) {
        say(`round ${round} of ${rounds.count}: ${one.who}, ${one.page}`)
        const load = { url: one.url, connections: CONNECTIONS, serverPid: one.server.pid }
        await runLoad({ ...load, seconds: rounds.warm })
        results.get(one)!.push(await runLoad({ ...load, seconds: rounds.seconds }))
        await checked(one.url, one.body)
      }
    }
    const raced = contenders.map((one) => summary(one, results.get(one)!))
    return { findings: findingsOf(raced), details: raced, notes: notesOf(raced, rounds) }
  } finally {
    for (const server of servers) await server.stop()
    dropFolder(folder)
  }
}

function summary({ who, page, body }: Contender, rounds: LoadResult[]): Raced {
  const middle = (of: (one: LoadResult) => number) => median(rounds.map(of))
  const known = (of: (one: LoadResult) => number | null) => {
    const values = rounds.map(of).filter((value) => value !== null)
    return values.length > 0 ? Math.max(...values) : null
  }
  return {
    ...{ who, page, body, rounds },
    perSecond: middle((one) => one.perSecond),
    p50: middle((one) => one.p50),
    p99: middle((one) => one.p99),
    clientCpu: known((one) => one.clientCpu),
    serverCpu: known((one) => one.serverCpu),
  }
}

function findingsOf(raced: Raced[]): Finding[] {
  const of = (who: Raced['who'], page: Raced['page'] = 'article') =>
    raced.find((one) => one.who === who && one.page === page)
  return [
    ratio('cached article against nginx with the same file', of('Masthead'), of('nginx'), 0.6),
    ratio(
      'cached front page against nginx with the same file',
      of('Masthead', 'front page'),
      of('nginx', 'front page'),
    ),
    ratio('cached article against next start', of('Masthead'), of('next start'), 10),
    ...raced
      .toSorted((one, other) => one.page.localeCompare(other.page))
      .map(({ who, page, perSecond, p50, p99 }) => ({
        what: `${who}, ${page}`,
        measured: perSecond,
        unit: 'requests/s',
        note: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
      })),
    {
      what: 'answers that failed in all rounds',
      measured: raced.flatMap((one) => one.rounds).reduce((sum, one) => sum + one.errors + one.not2xx, 0),
      unit: '',
      budget: { most: 0 },
    },
  ]
}

function ratio(what: string, ours: Raced | undefined, theirs: Raced | undefined, least?: number): Finding {
  const finding = { what, unit: '×', ...(least !== undefined && { budget: { least } }) }
  if (!ours || !theirs) return { ...finding, measured: null, note: 'nginx is not installed here' }
  const busy = Math.max(ours.clientCpu ?? 0, theirs.clientCpu ?? 0)
  if (busy < VOID_ABOVE) return { ...finding, measured: ours.perSecond / theirs.perSecond }
  return {
    ...finding,
    measured: null,
    note: `void: the load generator was at ${Math.round(busy * 100)} % of its core`,
  }
}

function notesOf(raced: Raced[], rounds: { count: number; seconds: number }): string[] {
  const rivals = raced.flatMap((one) => one.rounds.filter((round) => (round.serverCpu ?? 1) < UNDISTURBED))
  const busiest = Math.max(...raced.map((one) => one.clientCpu ?? 0))
  return [
    `Load by ${loadGenerator()}: ${rounds.count} rounds of ${rounds.seconds} s for each in turn, ${CONNECTIONS} kept connections, gzip; medians. It used at most ${Math.round(busiest * 100)} % of its core.`,
    canPin()
      ? 'Each server on the first core, the load generator on the second.'
      : 'Processes cannot be kept to a core here: the figures are for comparison only.',
    ...(rivals.length > 0
      ? [
          `In ${rivals.length} rounds the server had less than ${UNDISTURBED * 100} % of its core: something else was running there.`,
        ]
      : []),
    'The reference app of `next start` is bench/next-app: the same article and sections in ordinary Next.js code, kept by its static cache, which compresses each answer.',
  ]
}
