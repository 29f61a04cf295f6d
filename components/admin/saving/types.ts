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

/** @throws where the network or the server is not there */
export type WriteTransport = (input: WriteInput) => Promise<Answer<WriteResult>>

export type SavingState =
  | { kind: 'saved'; at: number | null }
  /** Typed, not sent yet. */
  | { kind: 'pending' }
  | { kind: 'saving' }
  /** The server is not there; it is tried again. */
  | { kind: 'offline'; since: number }
  /** Not taken. `ended`: sign in again, then it goes on by itself. Nothing typed is lost in any of them. */
  | { kind: 'failed'; why: 'ended' | 'forbidden' | 'refused' | 'broken'; message: string; key: string }
