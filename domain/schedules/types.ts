import type { Schedule } from './inside.ts'

/** Lists of the schedule: what waits, the next first; what is over, the latest first. */
export const scheduleLists = ['waiting', 'failed', 'done', 'cancelled'] as const
export type ScheduleList = (typeof scheduleLists)[number]

/** Something scheduled, as the desk lists it. */
export interface ScheduleItem extends Pick<
  Schedule,
  'id' | 'action' | 'kind' | 'note' | 'override' | 'dueAt' | 'state' | 'createdAt' | 'doneAt' | 'attempts'
> {
  /** Who wanted it. */
  by: string
  /** Why it failed or was cancelled: a refusal; null where nothing was wrong. */
  problem: { key: string; params: Record<string, string | number> } | null
  article: { uid: string; locale: string; headline: string }
  /** Number of the revision that goes out; null for what expires. */
  revision: number | null
  publicationId: number | null
  /** Whether whoever asks may cancel and move it. */
  mayChange: boolean
}
