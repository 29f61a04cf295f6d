import { logger } from '#lib/logger.ts'
import type { ScheduledJob } from './schedule.ts'

/**
 * Runs jobs at their intervals; a job is left out while its last run goes on. What a job throws is logged.
 * @returns stops the clock, tells the runs under way to end and waits for them
 */
export function startJobs(jobs: ScheduledJob[]): () => Promise<void> {
  const stop = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  const timers = jobs.map((job) =>
    setInterval(() => {
      if (underWay.has(job.name)) return
      underWay.set(
        job.name,
        runOnce(job, stop.signal).finally(() => underWay.delete(job.name)),
      )
    }, job.every).unref(),
  )
  return async () => {
    timers.forEach(clearInterval)
    stop.abort()
    await Promise.all(underWay.values())
  }
}

async function runOnce(job: ScheduledJob, stop: AbortSignal): Promise<void> {
  try {
    await job.run(stop)
  } catch (problem) {
    if (stop.aborted && problem === stop.reason) return
    logger().error({ err: problem, job: job.name }, 'a job failed')
  }
}
