import { writeCounts } from '#domain/views/batches.ts'

export interface ScheduledJob {
  name: string
  /** Milliseconds between the starts. */
  every: number
  run: () => Promise<unknown>
}

/** Everything that recurs, on one page. */
export const schedule: ScheduledJob[] = [
  // Seldom enough for one small transaction, often enough that a power cut costs few counts.
  { name: 'write reading counts', every: 5_000, run: writeCounts },
]
