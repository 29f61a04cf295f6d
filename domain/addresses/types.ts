import type { Refusal } from '#domain/refusal.ts'

export type { DeskRedirect } from './desk.ts'

/** A line of a file that has an old address and where it shall lead, as they stand in it. */
export interface RedirectLine {
  /** Number of the line in the file, from 1. */
  line: number
  from: string
  to: string
}

/** What becomes of a line. */
export interface LineOutcome extends RedirectLine {
  outcome: 'new' | 'changed' | 'same' | 'refused'
  /** Of what is refused: why. */
  why: Refusal | null
  /** Of what is changed: where it led. */
  before: string | null
}

/** What became of a file. */
export interface ImportReport {
  /** As the file was read. */
  encoding: string
  delimiter: ',' | ';' | '\t'
  header: boolean
  counts: Record<LineOutcome['outcome'], number>
  lines: LineOutcome[]
}
