import { flag, id, index, instant, int, json, primaryKey, string, table, uid } from '#db/dialect/index.ts'
import { articles, revisions } from './articles.ts'
import type { ActorSnapshot } from './json.ts'

/** Who has an article open, one row a tab; it is over when nobody has heard of the tab for a while (domain/presence/rules.ts). */
export const presences = table(
  'presences',
  {
    articleId: int()
      .notNull()
      .references(() => articles.id),
    /** Made up by the tab. */
    tab: string().notNull(),
    staffUid: string().notNull(),
    by: json<ActorSnapshot>().notNull(),
    /** Whether this tab has the lock: it writes, the others read. At most one of an article. */
    writes: flag().notNull(),
    since: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.tab] }), index('presences_seen').on(t.seenAt)],
)

/** Secret addresses at which an article can be seen before it is public. */
export const previewLinks = table(
  'preview_links',
  {
    id: id(),
    uid: uid().notNull().unique(),
    /** SHA-256, hex, of the token. */
    tokenHash: string().notNull().unique(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    /** The revision that is shown; null is the working copy as it stands. */
    revisionId: int().references(() => revisions.id),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('preview_links_article').on(t.articleId, t.id)],
)

/** Filters of the list of articles that somebody keeps under a name. */
export const savedViews = table(
  'saved_views',
  {
    id: id(),
    uid: uid().notNull().unique(),
    staffUid: string().notNull(),
    name: string().notNull(),
    /** The list's filter, as its address has it. */
    query: json<Record<string, string>>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('saved_views_staff').on(t.staffUid, t.id)],
)
