import { eq, inArray } from 'drizzle-orm'
import { articles } from '#db/schema/articles.ts'
import { pieces } from '#db/schema/pieces.ts'
import { staff } from '#db/schema/staff.ts'
import { mayPlan } from '#domain/pieces/inside.ts'
import type { Entries, Looking } from './looking.ts'

/** What is planned: before there is any text, and while it is written. */
export async function pieceEntries({ db, actor }: Looking, ids: readonly number[]): Promise<Entries> {
  const rows = await db
    .select({ piece: pieces, article: articles.uid, locale: articles.locale, assignee: staff.name })
    .from(pieces)
    .leftJoin(articles, eq(articles.id, pieces.articleId))
    .leftJoin(staff, eq(staff.uid, pieces.assigneeUid))
    .where(inArray(pieces.id, [...ids]))
  return new Map(
    rows.map(({ piece, article, locale, assignee }) => [
      piece.id,
      {
        key: `piece-${piece.id}`,
        kind: article === null ? 'planned' : 'begun',
        at: piece.plannedAt,
        title: piece.title,
        locale: locale ?? piece.locale,
        piece: piece.uid,
        ...{ article, assignee },
        move: mayPlan(actor, piece) ? { what: 'piece', uid: piece.uid } : null,
      },
    ]),
  )
}
