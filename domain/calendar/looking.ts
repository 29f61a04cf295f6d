import type { Database } from '#db/client.ts'
import type { Actor } from '#domain/actor.ts'
import type { CalendarEntry } from './types.ts'

/** What entries of one source are, by the id of their mark. */
export type Entries = Map<number, CalendarEntry>

/** Whoever looks, and at what time, UTC milliseconds: what has passed is not moved. */
export interface Looking {
  db: Database
  actor: Actor
  now: number
}
