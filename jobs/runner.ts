import { logger } from '#lib/logger.ts'
import type { ScheduledJob } from './schedule.ts'

/**
 * Runs jobs at their intervals; a job is left out while its last run goes on. What a job throws is logged.
 * @returns stops the clock and waits for the runs under way
 */
export function startJobs(jobs: ScheduledJob[]): () => Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  const timers = jobs.map((job) =>
    setInterval(() => {
      if (underWay.has(job.name)) return
      underWay.set(
        job.name,
        runOnce(job).finally(() => underWay.delete(job.name)),
      )
    }, job.every).unref(),
  )
  return async () => {
    timers.forEach(clearInterval)
    await Promise.all(underWay.values())
  }
}

async function runOnce(job: ScheduledJob): Promise<void> {
  try {
    await job.run()
  } catch (problem) {
    logger().error({ err: problem, job: job.name }, 'a job failed')
  }
}
