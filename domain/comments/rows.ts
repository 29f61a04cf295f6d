import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { comments } from '#db/schema/comments.ts'
import { snapshot } from '#domain/actor.ts'
import type { CommandContext } from '#domain/command.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { newUid } from '#lib/uid.ts'

export type CommentRow = typeof comments.$inferSelect

/** An article with one of the threads about it. */
export interface LoadedThread extends LoadedWork {
  thread: CommentRow
}

/** So many comments an article has at most: more is an accident, and nobody could read them. */
const MOST = 1000

/** A thread by the uid of its first comment. @throws NotFound, also for an answer */
export async function loadThread(db: Database, uid: string): Promise<LoadedThread> {
  const [row] = await db
    .select({ thread: comments, articleUid: articles.uid })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.uid, uid), isNull(comments.threadId)))
  if (!row) throw new NotFound('comment', uid)
  return { ...(await loadWork(db, row.articleUid)), thread: row.thread }
}

/** @throws Refused `comment.settled` */
export function refuseSettled({ state, settledAt, settledBy }: CommentRow): void {
  if (state !== 'open') refuse('comment.settled', { by: settledBy?.name ?? '', at: settledAt ?? 0 })
}

/** A comment that is to be written. */
type NewComment = Pick<CommentRow, 'articleId' | 'text'> & Partial<CommentRow>

/** @throws Refused `comment.tooMany` */
export async function addComment({ db, actor, now }: CommandContext, given: NewComment): Promise<CommentRow> {
  const there = await db
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.articleId, given.articleId))
    .limit(MOST)
  if (there.length >= MOST) refuse('comment.tooMany', { most: MOST })
  const [row] = await db
    .insert(comments)
    .values({ quote: '', ...given, uid: newUid(now), createdAt: now, createdBy: snapshot(actor) })
    .returning()
  return row!
}

/** All that is said about an article, the oldest first. */
export async function commentsOf(db: Database, articleId: number): Promise<CommentRow[]> {
  return db.select().from(comments).where(eq(comments.articleId, articleId)).orderBy(asc(comments.id))
}

/** A thread's first comment and its answers, the oldest first. */
export async function saidIn(db: Database, threadId: number): Promise<CommentRow[]> {
  return db
    .select()
    .from(comments)
    .where(or(eq(comments.id, threadId), eq(comments.threadId, threadId)))
    .orderBy(asc(comments.id))
}
