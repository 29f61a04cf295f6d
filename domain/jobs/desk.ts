import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { watch, type WatchedJob } from './watch.ts'

export type { WatchedJob } from './watch.ts'

/** What recurs in this process, and which kinds of effects it brings about. */
export interface DeskJobs {
  /** When they began, UTC milliseconds; null where this process does no jobs. */
  since: number | null
  handles: readonly string[]
  jobs: WatchedJob[]
}

/** The recurring jobs as this process has seen them since it began. @throws Forbidden */
export async function readJobs(actor: Actor): Promise<DeskJobs> {
  if (!may(actor, 'settings:edit', 'anywhere')) throw new Forbidden('settings:edit')
  const { since, handles, jobs } = watch
  return { since, handles: [...handles], jobs: [...jobs.values()] }
}
