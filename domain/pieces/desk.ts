import { and, asc, eq, like } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { newerThan } from '#db/dialect/keyset.ts'
import { articles } from '#db/schema/articles.ts'
import { pieces } from '#db/schema/pieces.ts'
import { staff } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { planOf } from './rows.ts'
import { mayPlan } from './inside.ts'
import type { Piece } from './types.ts'

/** One planned piece, whatever became of it. @throws Forbidden, NotFound */
export async function readPiece(actor: Actor, uid: string): Promise<Piece> {
  requireDesk(actor)
  const [row] = await select().where(eq(pieces.uid, uid))
  if (!row) throw new NotFound('piece', uid)
  return pieceOf(actor, row)
}

/** A uid, or its beginning: shorter ones would often mean several. */
const UID_PREFIX = /^[0-9a-f]{8}[0-9a-f-]{0,28}$/

/**
 * The uid of the piece a person means, by its beginning where that is its alone.
 * @throws Forbidden, NotFound
 * @throws Refused `article.ambiguous` when several are meant
 */
export async function findPiece(actor: Actor, reference: string): Promise<string> {
  requireDesk(actor)
  const wanted = reference.toLowerCase()
  if (!UID_PREFIX.test(wanted)) throw new NotFound('piece', reference)
  const rows = await reading()
    .select({ uid: pieces.uid })
    .from(pieces)
    .where(like(pieces.uid, `${wanted}%`))
    .limit(5)
  const [first, ...others] = rows.map(({ uid }) => uid)
  if (first === undefined) throw new NotFound('piece', reference)
  if (others.length > 0) refuse('article.ambiguous', { reference, uids: [first, ...others].join(', ') })
  return first
}

/**
 * One page of what is planned and not begun, the next first, by key.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listPieces(
  actor: Actor,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ pieces: Piece[]; next: string | null }> {
  requireDesk(actor)
  const cursor = after === undefined ? undefined : readCursor(after)
  if (cursor === null) return refuse('cursor.unknown', { cursor: after ?? '' }, 'after')
  const { plannedAt, id, state } = pieces
  const rows = await select()
    .where(and(eq(state, 'planned'), cursor && newerThan(plannedAt, id, cursor)))
    .orderBy(asc(plannedAt), asc(id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)?.piece
  const isMore = rows.length > limit && last
  return {
    pieces: shown.map((row) => pieceOf(actor, row)),
    next: isMore ? writeCursor({ at: last.plannedAt, id: last.id }) : null,
  }
}

function select() {
  return reading()
    .select({ piece: pieces, assigneeName: staff.name, article: articles.uid })
    .from(pieces)
    .leftJoin(staff, eq(staff.uid, pieces.assigneeUid))
    .leftJoin(articles, eq(articles.id, pieces.articleId))
}

function pieceOf(
  actor: Actor,
  { piece, assigneeName, article }: Awaited<ReturnType<typeof select>>[number],
): Piece {
  const { uid, state, createdBy } = piece
  return {
    ...planOf(piece),
    ...{ uid, state, assigneeName, article, by: createdBy.name },
    mayChange: mayPlan(actor, piece),
  }
}
