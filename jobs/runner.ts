import { jobEnded, jobsBegin, jobStarted, jobStruck } from '#domain/jobs/watch.ts'
import { logger } from '#lib/logger.ts'
import type { ScheduledJob } from './schedule.ts'

/**
 * Runs jobs at their intervals; a job is left out while its last run goes on. What a job throws is logged, and what became of
 * each run is shown at the desk.
 * @param clock UTC milliseconds
 * @returns stops the clock, tells the runs under way to end and waits for them
 */
export function startJobs(jobs: ScheduledJob[], clock: () => number = Date.now): () => Promise<void> {
  jobsBegin(jobs, clock())
  const stop = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  const timers = jobs.map((job) =>
    setInterval(() => {
      jobStruck(job.name, clock())
      if (underWay.has(job.name)) return
      underWay.set(
        job.name,
        runOnce(job, stop.signal, clock).finally(() => underWay.delete(job.name)),
      )
    }, job.every).unref(),
  )
  return async () => {
    timers.forEach(clearInterval)
    stop.abort()
    await Promise.all(underWay.values())
  }
}

async function runOnce(job: ScheduledJob, stop: AbortSignal, clock: () => number): Promise<void> {
  jobStarted(job.name, clock())
  try {
    await job.run(stop)
    jobEnded(job.name, clock(), null)
  } catch (problem) {
    jobEnded(job.name, clock(), problem)
    if (stop.aborted && problem === stop.reason) return
    logger().error({ err: problem, job: job.name }, 'a job failed')
  }
}
