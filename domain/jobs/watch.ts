import { processWide } from '#lib/process-wide.ts'

/** One run of a job. Instants are UTC milliseconds. */
interface Run {
  startedAt: number
  endedAt: number
  /** The kind of error that ended it; the log has the rest. Null where it came to its end. */
  problem: string | null
}

/** A recurring job of this process. */
export interface WatchedJob {
  name: string
  /** Milliseconds between the starts. */
  every: number
  /** When its clock strikes next. */
  nextAt: number
  /** Since when it runs; null while it does not. */
  runningSince: number | null
  /** Null where it has not run since the process began. */
  last: Run | null
}

/** What one process does by itself. Kept in memory only: after a restart nothing has run yet. */
interface Watch {
  /** Null in a process that does no jobs, such as the command line. */
  since: number | null
  /** Kinds of effects that something here brings about. */
  handles: string[]
  jobs: Map<string, WatchedJob>
}

/** The jobs run natively, the desk in Next's bundle: both must see the one. */
export const watch = processWide<Watch>('jobs', () => ({ since: null, handles: [], jobs: new Map() }))

/** The jobs of this process begin. @param now UTC milliseconds */
export function jobsBegin(
  jobs: readonly { name: string; every: number; handles?: readonly string[] }[],
  now: number,
): void {
  watch.since = now
  watch.handles = jobs.flatMap(({ handles }) => handles ?? [])
  watch.jobs = new Map(
    jobs.map(({ name, every }) => [
      name,
      { name, every, nextAt: now + every, runningSince: null, last: null },
    ]),
  )
}

/** The clock of a job has struck, whether it starts or its last run goes on. */
export function jobStruck(name: string, now: number): void {
  const job = watch.jobs.get(name)
  if (job) job.nextAt = now + job.every
}

export function jobStarted(name: string, now: number): void {
  const job = watch.jobs.get(name)
  if (job) job.runningSince = now
}

/** @param problem what ended it; null where it came to its end */
export function jobEnded(name: string, now: number, problem: unknown): void {
  const job = watch.jobs.get(name)
  if (!job) return
  const words = problem === null ? null : problem instanceof Error ? problem.name : 'failed'
  job.last = { startedAt: job.runningSince ?? now, endedAt: now, problem: words }
  job.runningSince = null
}
