import type { Draft } from './types.ts'

/** A write whose outcome is not known. */
export interface Sent {
  writeId: string
  /** Version it was written upon. */
  version: number
  draft: Draft
}

/** What a tab has typed and the server has not said that it has. */
export interface Entry {
  /** uid of who typed it. */
  person: string
  /** uid of the article. */
  uid: string
  tab: string
  /** When it was typed, UTC milliseconds. */
  at: number
  /** What it was typed upon, as the server has it. */
  base: Draft & { version: number }
  mine: Draft
  sent: Sent[]
}

/** What of an entry changes while its tab lives. */
export type Unsaved = Pick<Entry, 'base' | 'mine' | 'sent'>
