import type { ActorSnapshot, FrontChange, FrontPlaced } from '#db/schema/json.ts'

export type { FrontChange } from '#db/schema/json.ts'
export type FrontArea = FrontPlaced['area']

/** An article on the board. Instants in UTC milliseconds. */
export interface BoardArticle {
  uid: string
  headline: string
  state: 'none' | 'live' | 'withdrawn' | 'expired' | 'trashed'
  /** When it goes out, and when it is taken down, by schedule; null where it is not. */
  publishesAt: number | null
  expiresAt: number | null
}

/**
 * What is wrong with something placed: it is no longer live (withdrawn, expired, trashed), or not yet (`unpublished` without a
 * schedule, `late` with one that comes after the place begins); it will be taken down soon; its time in the place is nearly over
 * (`ends`) or over; it has stood there for long; there is no room for it, because others stand before it.
 */
export type BoardWarning =
  | 'withdrawn'
  | 'expired'
  | 'trashed'
  | 'unpublished'
  | 'late'
  | 'expires'
  | 'ends'
  | 'over'
  | 'stale'
  | 'noRoom'

export interface BoardSlot extends BoardArticle, Omit<FrontPlaced, 'articleId'> {
  placedAt: number
  placedBy: ActorSnapshot
  warnings: BoardWarning[]
}

/** A part of the front page: how many it takes, and what fills what editors leave empty. */
export interface BoardPart {
  area: FrontArea
  sectionId: number | null
  /** Of the section, in the language of the page; '' elsewhere. */
  name: string
  places: number
  fill: BoardArticle[]
}

/** The front page of a language as it is arranged, now or by a plan. */
export interface Board {
  locale: string
  version: number
  /** When the plan begins; null is the arrangement of now. */
  plan: number | null
  /** The instant that is shown: when the plan begins, else now. */
  at: number
  parts: BoardPart[]
  slots: BoardSlot[]
  plans: BoardPlan[]
}

export interface BoardPlan {
  startsAt: number
  by: string
}

/** An article that could be placed. */
export interface Candidate extends BoardArticle {
  /** The date readers are shown, UTC milliseconds; null where it is still to come. */
  shownAt: number | null
}

/** One version of a front page: who made it, and how. */
export interface FrontVersion {
  version: number
  at: number
  by: ActorSnapshot
  changes: FrontChange[]
  /** How many places were filled then, of the arrangement in force and of plans. */
  placed: number
  plans: number
}
