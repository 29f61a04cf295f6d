import type { Database } from '#db/client.ts'
import { deedsDoneTo, type AuditedDeed } from '#domain/audit/inside.ts'
import type { CommentRow } from './rows.ts'
import type { Thread } from './types.ts'

/** What settles or opens a thread without a trace of its own in it: only the audit tells. */
const TURNS = ['comment.accept', 'comment.reopen'] as const

export type Turns = ReadonlyMap<string, AuditedDeed>

/** The last time each thread about an article was taken over or opened again, by the thread's uid; none where neither happened. */
export async function turnsOf(db: Database, articleId: number): Promise<Turns> {
  const turns = new Map<string, AuditedDeed>()
  for (const deed of await deedsDoneTo(db, { kind: 'article', id: articleId }, TURNS)) {
    const { comment } = deed.after as { comment: string }
    turns.set(comment, deed)
  }
  return turns
}

/** How a thread stands: what was taken over is not only resolved, and what was settled before is not only open. */
export function standingOf({ uid, state }: CommentRow, turns: Turns): Pick<Thread, 'state' | 'reopened'> {
  const turn = turns.get(uid)
  // What was taken over is settled: until it is opened again, which would be a later turn, nobody can resolve it by hand.
  if (state === 'resolved' && turn?.command === 'comment.accept') return { state: 'accepted', reopened: null }
  const reopened = state === 'open' && turn ? { at: turn.at, by: turn.by } : null
  return { state, reopened }
}
