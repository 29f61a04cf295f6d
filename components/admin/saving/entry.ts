import type { Draft } from './types.ts'

/** A write whose outcome is not known. */
export interface Sent<Of = Draft> {
  writeId: string
  /** Version it was written upon. */
  version: number
  draft: Of
}

/** What a tab has typed and the server has not said that it has. `Of` is what is written there: an article's draft, or something else. */
export interface Entry<Of = Draft> {
  /** uid of who typed it. */
  person: string
  /** uid of the article, or of what else is written. */
  uid: string
  tab: string
  /** When it was typed, UTC milliseconds. */
  at: number
  /** What it was typed upon, as the server has it. */
  base: Of & { version: number }
  mine: Of
  sent: Sent<Of>[]
}

/** What of an entry changes while its tab lives. */
export type Unsaved<Of = Draft> = Pick<Entry<Of>, 'base' | 'mine' | 'sent'>
