import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { notices } from '#db/schema/notices.ts'
import type { NoticeKind } from './types.ts'

/** What a mail tells of a notice. */
export interface ToldNotice {
  kind: NoticeKind
  articleUid: string
  headline: string
  /** '' where there is none. */
  note: string
  /** Who did it. */
  by: string
}

/** @returns null for what was seen at the desk meanwhile, for what lies in the trash, and for what is not there */
export async function toldOfNotice(db: Database, id: number): Promise<ToldNotice | null> {
  const [row] = await db
    .select({ notice: notices, article: articles, content: revisions.content })
    .from(notices)
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(eq(notices.id, id))
  if (!row || row.notice.readAt !== null || row.article.trashedAt !== null) return null
  const { kind, note, by } = row.notice
  return { kind, articleUid: row.article.uid, headline: row.content.headline, note, by: by.name }
}
