import { id, index, instant, int, json, oneOf, string, table, uid, unique } from '#db/dialect/index.ts'
import { articles, revisions } from './articles.ts'
import type { ActorSnapshot } from './json.ts'

export const publicationKinds = [
  'first',
  'typo',
  'update',
  'correction',
  'retraction',
  'withdrawal',
  'reinstatement',
  'expiry',
  'redaction',
] as const

/** Append-only: what readers got, as version n, chained by hashes from the first day. */
export const publications = table(
  'publications',
  {
    id: id(),
    uid: uid().notNull().unique(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    version: int().notNull(),
    kind: oneOf(publicationKinds).notNull(),
    at: instant().notNull(),
    by: json<ActorSnapshot>().notNull(),
    revisionId: int()
      .notNull()
      .references(() => revisions.id),
    /** For readers; empty where the kind needs none. */
    note: string().notNull(),
    /** SHA-256, hex, of the content in RFC 8785 form. */
    contentHash: string().notNull(),
    /** `hash` of the version before; null for version 1. */
    previousHash: string(),
    /** SHA-256, hex, of this record in RFC 8785 form; see domain/publications/chain.ts. */
    hash: string().notNull(),
  },
  (t) => [unique('publications_version').on(t.articleId, t.version), index('publications_at').on(t.at, t.id)],
)
