import type { ActorSnapshot } from '#db/schema/json.ts'

/** What came of an attempt. */
export const outcomes = ['done', 'refused', 'forbidden'] as const

/** One attempt to change something, as the desk shows it. */
export interface AuditEntry {
  id: number
  /** UTC milliseconds */
  at: number
  command: string
  outcome: (typeof outcomes)[number]
  /** Message key of the refusal, or the capability that was missing. */
  reason: string | null
  /** Who it was, named as then; `nameNow` where they are staff and called otherwise today. */
  actor: ActorSnapshot & { nameNow: string | null }
  /** Network address, `terminal`, or the name of a job. */
  origin: string
  /** `label` is what it is called today; null where it has no name or is no more. */
  subject: { kind: string; id: number; label: string | null } | null
  before: unknown
  after: unknown
  requestId: string
}

/** Somebody of whom there may be entries. */
export interface AuditPerson {
  uid: string
  name: string
  email: string
}

/** A field that a command changed. */
export interface Change {
  /** Names of the fields from the outside in: `['texts', 'en', 'name']`; empty where the whole value changed. */
  path: string[]
  /** undefined where it was not there. */
  from: unknown
  to: unknown
}
