import { id, index, instant, int, json, oneOf, string, table, unique } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot } from './json.ts'

export const noticeKinds = [
  'toReview',
  'sentBack',
  'approved',
  'assigned',
  'commented',
  'resolved',
  'accepted',
  'declined',
  'published',
] as const

/** What somebody at the desk is told, until they have seen it. */
export const notices = table(
  'notices',
  {
    id: id(),
    /** Who is told. */
    staffUid: string().notNull(),
    kind: oneOf(noticeKinds).notNull(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    /** Of what the notice is: the same is told once. */
    key: string().notNull(),
    /** A reviewer's note, the beginning of a comment; '' where there is none. */
    note: string().notNull(),
    at: instant().notNull(),
    by: json<ActorSnapshot>().notNull(),
    readAt: instant(),
  },
  (t) => [unique('notices_key').on(t.staffUid, t.key), index('notices_staff').on(t.staffUid, t.readAt, t.id)],
)
