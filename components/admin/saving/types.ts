import type { ArticleContent, WorkConflict } from '#domain/articles/types.ts'

/** The working copy as the server has it. */
export interface Work {
  content: ArticleContent
  version: number
  writeId: string
  conflicts: WorkConflict[]
}

/** What is sent: `version` is the one it was written upon. */
export interface WriteInput {
  uid: string
  tab: string
  version: number
  /** New for each write, the same for its repetitions. */
  writeId: string
  content: ArticleContent
  conflicts: WorkConflict[]
  /** Both sides were merged: what the server had becomes a revision before this replaces it. */
  merged?: boolean
}

/** `stale`: somebody else's (or an earlier) write came first; this is it. */
export type WriteResult =
  | { state: 'written'; version: number; savedAt: number; suggestedSlug: string }
  | ({ state: 'stale'; by: string; at: number } & Work)

/** What a route answers; `status` is HTTP's. */
export type Answer<Result> =
  | { ok: true; result: Result }
  | { ok: false; status: number; problem: { key: string; message: string; field?: string } }

/**
 * @param leaving the page is about to be gone: nobody waits for the answer
 * @throws where the network or the server is not there
 */
export type WriteTransport = (input: WriteInput, leaving?: boolean) => Promise<Answer<WriteResult>>

export type SavingState =
  | { kind: 'saved'; at: number | null }
  /** Typed, not sent yet. */
  | { kind: 'pending' }
  | { kind: 'saving' }
  /** The server is not there; it is tried again. */
  | { kind: 'offline'; since: number }
  /** Not taken. `ended`: sign in again, then it goes on by itself. Nothing typed is lost in any of them. */
  | { kind: 'failed'; why: 'ended' | 'forbidden' | 'refused' | 'broken'; message: string; key: string }

/** What is written and what is open in it: what the editor holds, and what goes to the server. */
export type Draft = Pick<Work, 'content' | 'conflicts'>

/** What presence.beat answers: who else has the article open. */
export interface There {
  /** Whether this tab has the lock. */
  writes: boolean
  others: { name: string; staffUid: string; tab: string; writes: boolean; since: number }[]
  /** Version of the working copy. */
  version: number
  scheduled: boolean
  trashed: boolean
}

/** What a tab that is no more had typed and not sent, found in this browser's journal. */
export interface Leftover {
  tab: string
  /** When it was typed last, UTC milliseconds. */
  at: number
  draft: Draft
}
