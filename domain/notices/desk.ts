import { and, count, desc, eq, isNull, lt, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { notices } from '#db/schema/notices.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { mailConfigured } from '#domain/links/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import type { NoticeItem, NoticeList, NoticeMail } from './types.ts'

interface Page {
  limit: number
  /** Cursor out of `next` of the page before. */
  after?: string | undefined
}

/**
 * One page of what whoever asks is told, the latest first, by key.
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listNotices(
  actor: Actor,
  list: NoticeList,
  { limit, after }: Page,
): Promise<{ notices: NoticeItem[]; next: string | null }> {
  requireDesk(actor)
  const own = ownOf(actor)
  if (own === null) return { notices: [], next: null }
  const rows = await reading()
    .select({ notice: notices, article: articles, headline: listings.headline })
    .from(notices)
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(listings, eq(listings.articleId, notices.articleId))
    .where(and(own, list === 'unread' ? isNull(notices.readAt) : undefined, before(after)))
    .orderBy(desc(notices.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)?.notice
  const isMore = rows.length > limit && last
  return {
    notices: shown.map(({ notice, article, headline }) => ({
      ...{ id: notice.id, kind: notice.kind, at: notice.at, by: notice.by.name, note: notice.note },
      isRead: notice.readAt !== null,
      article: {
        ...{ uid: article.uid, locale: article.locale, headline: headline ?? '' },
        isTrashed: article.trashedAt !== null,
      },
    })),
    next: isMore ? writeCursor({ at: last.at, id: last.id }) : null,
  }
}

/** How much whoever asks has not read; 0 for whoever is nobody's account. @throws Forbidden */
export async function countUnread(actor: Actor): Promise<number> {
  requireDesk(actor)
  const own = ownOf(actor)
  if (own === null) return 0
  const [row] = await reading()
    .select({ unread: count() })
    .from(notices)
    .where(and(own, isNull(notices.readAt)))
  return row!.unread
}

/** @throws Forbidden for whoever is no member of staff */
export async function noticeMail(actor: Actor): Promise<NoticeMail> {
  const { noticesByMail } = await requireStaff(reading(), actor)
  return { wanted: noticesByMail, isSetUp: mailConfigured() }
}

function ownOf({ kind, uid }: Actor): SQL | null {
  return kind === 'staff' && uid !== null ? eq(notices.staffUid, uid) : null
}

/** Keys rise with time: they alone say where a list goes on. */
function before(after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const cursor = readCursor(after)
  return cursor ? lt(notices.id, cursor.id) : refuse('cursor.unknown', { cursor: after }, 'after')
}
