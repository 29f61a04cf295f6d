import type { articles } from '#db/schema/articles.ts'
import type { Hindrance, Stage } from './rules.ts'

/** What somebody said at one stage. */
export interface Said extends Stage {
  by: string
  verdict: 'approved' | 'sent_back'
  note: string
  /** UTC milliseconds */
  at: number
  /** Number and hash of the revision it was said of. */
  revision: number
  hash: string
}

/** A stage, and who signed it for the text as it stands. */
export interface StageStanding extends Stage {
  said: Said | null
  isNext: boolean
}

/** A round that is over. */
export interface PastRound {
  round: number
  said: Said[]
  /** What became of it. */
  end: 'sentBack' | 'published' | 'void'
  /** Who edited it next, where that voided it. */
  edited: { by: string; at: number } | null
}

/** Where the review of an article is on its way, as the desk shows it. */
export interface ReviewStanding extends Pick<
  typeof articles.$inferSelect,
  'uid' | 'locale' | 'liveState' | 'workState' | 'trashedAt'
> {
  headline: string
  /** Version of the working copy, and who wrote it last. */
  version: number
  updatedAt: number
  updatedBy: string
  /** The newest revision. */
  revision: number
  hash: string
  /** Whether something was written that no revision has. */
  isUnsaved: boolean
  /** The round under way; 0 before the first. */
  round: number
  /** How many stages its sections ask for; 0 where one review may be given freely. */
  asked: number
  stages: StageStanding[]
  next: Stage | null
  /** Why whoever asks may not sign; null where they may. */
  hindrance: Hindrance | null
  /** Whether they may hand it in. */
  maySubmit: boolean
  /** With which revision the text is best compared: what the last round was about, or what readers have. */
  since: { revision: number; of: 'round' | 'live' } | null
  /** The newest first. */
  past: PastRound[]
}
