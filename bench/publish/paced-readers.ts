import { hash } from 'node:crypto'
import { Agent } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ask, textOf } from '../ask.ts'
import { monotonic } from '../clock.ts'
import type { Seen } from './freshness.ts'
import { marksIn, type Mark } from './marks.ts'

/** A page readers ask for. */
export interface Target {
  url: string
  /** The piece whose page it is; null of other pages. */
  piece: number | null
}

export interface Asked {
  seen: Seen[]
  sent: number
  /** Requests that were due while too many were under way. */
  heldBack: number
  /** Answers that were no page: status other than 200, or none. */
  failed: number
  /** Milliseconds of each answer. */
  latencies: number[]
  /** How late the readers' own process was, 99th percentile in milliseconds: so much of any figure is theirs. */
  late: number
  seconds: number
}

/** Connections, and how often it is looked which requests are due, in milliseconds. */
const CONNECTIONS = 64
const TICK = 4

/**
 * Readers who ask for pages in turn, so many times a second, until they are told to stop.
 * @returns stops them, waits for the last answers and tells what they saw
 */
export function startReaders(targets: readonly Target[], perSecond: number): () => Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const asked: Asked = { seen: [], sent: 0, heldBack: 0, failed: 0, latencies: [], late: 0, seconds: 0 }
  const underWay = new Set<Promise<void>>()
  const lateness = monitorEventLoopDelay({ resolution: 1 })
  lateness.enable()
  const known = new Map<string, Mark[]>()
  const begun = monotonic()
  const timer = setInterval(() => {
    const due = Math.floor(((monotonic() - begun) / 1000) * perSecond)
    while (asked.sent + asked.heldBack < due) {
      if (underWay.size >= CONNECTIONS) {
        asked.heldBack = due - asked.sent
        break
      }
      const target = targets[asked.sent++ % targets.length]!
      const one = askOnce(target, agent, asked, known).finally(() => underWay.delete(one))
      underWay.add(one)
    }
  }, TICK)
  return async () => {
    clearInterval(timer)
    asked.late = lateness.percentile(99) / 1e6
    lateness.disable()
    asked.seconds = (monotonic() - begun) / 1000
    await Promise.all(underWay)
    agent.destroy()
    return asked
  }
}

/** @param known marks by the hash of the bytes they were found in: most answers are ones that came before */
async function askOnce(
  { url, piece }: Target,
  agent: Agent,
  asked: Asked,
  known: Map<string, Mark[]>,
): Promise<void> {
  const sentAt = monotonic()
  try {
    const answer = await ask(url, { 'Accept-Encoding': 'gzip' }, agent)
    const answeredAt = monotonic()
    asked.latencies.push(answer.ms)
    if (answer.status !== 200) asked.failed++
    const key = `${piece} ${hash('sha1', answer.bytes)}`
    const marks = known.get(key) ?? marksIn(textOf(answer), piece)
    known.set(key, marks)
    for (const mark of marks) asked.seen.push({ ...mark, sentAt, answeredAt })
  } catch {
    asked.failed++
  }
}
