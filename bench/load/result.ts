/** What a load generator's report says. */
export interface LoadReport {
  perSecond: number
  requests: number
  /** Heads and bodies of all answers. */
  bytes: number
  /** Milliseconds from asking to the whole answer. */
  p50: number
  p99: number
  errors: number
  not2xx: number
}

/** With the share of its core that each side used, 1 is all of it; null where the system does not tell. */
export interface LoadResult extends LoadReport {
  clientCpu: number | null
  serverCpu: number | null
}
