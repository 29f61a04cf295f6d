import type { Acknowledged } from './freshness.ts'

/** An article the publisher made for the bench. */
export interface Piece {
  piece: number
  uid: string
  slug: string
}

/** What publisher and bench tell each other. */
export type FromPublisher =
  { kind: 'ready'; pieces: Piece[] } | ({ kind: 'published' } & Acknowledged) | { kind: 'done' }

export interface ToPublisher {
  kind: 'go'
  /** How many publications, and how many milliseconds one begins after the other. */
  publications: number
  every: number
}
