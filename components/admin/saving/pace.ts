/** How saving goes in time, in milliseconds. */
export interface Pace {
  /** Typing has paused when nothing was typed for so long. */
  pause: number
  /** Whoever types without a pause has what they typed first saved after so long. */
  longest: number
  /** Until it is tried again where the server is not there: at first, doubled each time, and at most. */
  again: number
  againAtMost: number
  /** Until it is tried again after the sign-in has ended: somebody may have signed in again in another tab. */
  ended: number
  /** A write waits so long for the journal. */
  journal: number
}

/** With an answer in 0.8 s what is typed is saved 2 s after a pause (docs/domain.md, working copy). */
export const PACE: Pace = {
  pause: 1200,
  longest: 2000,
  again: 1000,
  againAtMost: 30_000,
  ended: 15_000,
  journal: 300,
}
