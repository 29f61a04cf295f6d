/** What came of doing something with several articles. */
export interface BulkState {
  /** How many it was done with. */
  done: number
  /** Those it was not done with, and why. */
  refused: { uid: string; headline: string; why: string }[]
  /** Nothing was tried at all, and why. */
  problem?: string
}

export const NOTHING_YET: BulkState = { done: 0, refused: [] }

/** Two parts of one undertaking as one. */
export function together(one: BulkState, other: BulkState): BulkState {
  const problem = one.problem ?? other.problem
  return {
    done: one.done + other.done,
    refused: [...one.refused, ...other.refused],
    ...(problem !== undefined && { problem }),
  }
}
