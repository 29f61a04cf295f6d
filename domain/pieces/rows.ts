import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { pieces } from '#db/schema/pieces.ts'
import { staff } from '#db/schema/staff.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import type { PiecePlan } from './types.ts'

export type PieceRow = typeof pieces.$inferSelect

/** @throws NotFound */
export async function loadPiece(db: Database, uid: string): Promise<PieceRow> {
  const [row] = await db.select().from(pieces).where(eq(pieces.uid, uid))
  if (!row) throw new NotFound('piece', uid)
  return row
}

/** What is planned of it, in the words of commands. */
export function planOf({ title, note, locale, sectionId, assigneeUid, plannedAt }: PieceRow): PiecePlan {
  return { title, note, locale, section: sectionId, assignee: assigneeUid, at: plannedAt }
}

/** The same as columns of the row. */
export function columnsOf({ title, note, locale, section, assignee, at }: PiecePlan) {
  return { title, note, locale, sectionId: section, assigneeUid: assignee, plannedAt: at }
}

/** @throws Refused `piece.noSection`, `piece.noAssignee` */
export async function checkNamed(
  db: Database,
  { section, assignee }: Partial<Pick<PiecePlan, 'section' | 'assignee'>>,
): Promise<void> {
  if (section != null) {
    const isThere = and(eq(sections.id, section), isNull(sections.archivedAt))
    const found = await db.select({ id: sections.id }).from(sections).where(isThere)
    if (found.length === 0) refuse('piece.noSection', {}, 'section')
  }
  if (assignee != null) {
    const isThere = and(eq(staff.uid, assignee), isNull(staff.disabledAt))
    const found = await db.select({ id: staff.id }).from(staff).where(isThere)
    if (found.length === 0) refuse('piece.noAssignee', {}, 'assignee')
  }
}

/** Ends a command that only does for what is still planned. @throws Refused `piece.begun`, `piece.dropped` */
export async function requirePlanned(db: Database, piece: PieceRow): Promise<void> {
  if (piece.state === 'planned') return
  if (piece.articleId === null) {
    const last = await lastDoneTo(db, { kind: 'piece', id: piece.id }, 'piece.drop')
    return refuse('piece.dropped', { by: last?.by ?? '' })
  }
  const [article] = await db
    .select({ by: articles.createdBy })
    .from(articles)
    .where(eq(articles.id, piece.articleId))
  refuse('piece.begun', { by: article?.by.name ?? '' })
}
