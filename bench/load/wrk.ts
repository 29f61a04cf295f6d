import type { LoadReport } from './result.ts'

/** Milliseconds of the units wrk writes. */
const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/**
 * Reads what wrk prints with --latency.
 * @throws when it is not the report of a run
 */
export function readWrk(output: string): LoadReport {
  const rate = /^Requests\/sec:\s+([\d.]+)/m.exec(output)
  const total = /(\d+) requests in [\d.]+\w+, ([\d.]+)(\w*)B read/.exec(output)
  if (!rate || !total) throw new Error(`wrk printed no report:\n${output}`)
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)
  return {
    perSecond: Number(rate[1]),
    requests: Number(total[1]),
    bytes: Number(total[2]) * (SIZES[total[3]!] ?? 1),
    p50: latency(output, 50),
    p99: latency(output, 99),
    errors: (socket ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0),
    not2xx: Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0),
  }
}

/** wrk counts bytes by powers of two. */
const SIZES: Record<string, number> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 }

function latency(output: string, part: number): number {
  const found = new RegExp(`^\\s+${part}%\\s+([\\d.]+)(\\w+)$`, 'm').exec(output)
  return found ? Number(found[1]) * (UNITS[found[2]!] ?? NaN) : NaN
}
