import type { LoadReport } from './result.ts'

/** What of autocannon's --json is used here. */
interface Report {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  throughput: { total: number }
  errors: number
  timeouts: number
  non2xx: number
}

/** Reads what autocannon prints with --json; its latencies are whole milliseconds. */
export function readAutocannon(output: string): LoadReport {
  const { requests, latency, throughput, errors, timeouts, non2xx } = JSON.parse(output) as Report
  return {
    perSecond: requests.average,
    requests: requests.total,
    bytes: throughput.total,
    p50: latency.p50,
    p99: latency.p99,
    errors: errors + timeouts,
    not2xx: non2xx,
  }
}
