import { id, index, instant, int, json, oneOf, string, table, uid, unique } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot } from './json.ts'

/** Append-only, by triggers (migration 0005): every attempt to change something, and what came of it. */
export const audit = table(
  'audit',
  {
    id: id(),
    at: instant().notNull(),
    command: string().notNull(),
    outcome: oneOf(['done', 'refused', 'forbidden']).notNull(),
    actorKind: string().notNull(),
    actorUid: string(),
    actor: json<ActorSnapshot>().notNull(),
    /** Network address, terminal or job the attempt came from. */
    origin: string().notNull(),
    subjectKind: string(),
    subjectId: int(),
    before: json<unknown>(),
    after: json<unknown>(),
    /** Message key of the refusal, or the capability that was missing. */
    reason: string(),
    requestId: string().notNull(),
    idempotencyKey: string(),
    /** What the command answered, so that a repeated key gets the same. */
    result: json<unknown>(),
  },
  (t) => [
    unique('audit_idempotency').on(t.command, t.idempotencyKey),
    // Each filter of the desk reads its own index in the order that is shown: domain/audit/filter.ts.
    index('audit_at').on(t.at, t.id),
    index('audit_command').on(t.command, t.outcome, t.at, t.id),
    index('audit_subject').on(t.subjectKind, t.subjectId, t.at, t.id),
    index('audit_actor').on(t.actorUid, t.outcome, t.at, t.id),
    index('audit_actor_kind').on(t.actorKind, t.outcome, t.at, t.id),
    index('audit_outcome').on(t.outcome, t.at, t.id),
    index('audit_origin').on(t.origin, t.at, t.id),
    index('audit_request').on(t.requestId, t.at, t.id),
  ],
)

/** What pages have to forget, written in the transaction that made them wrong. */
export const invalidations = table('invalidations', {
  id: id(),
  tag: string().notNull(),
  /** Where on the list the tag stands for, as a shown date; null is all of it. */
  place: instant(),
  at: instant().notNull(),
})

/** Effects outside the database: each at least once, always with the same key. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    key: string().notNull().unique(),
    kind: string().notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    dueAt: instant().notNull(),
    attempts: int().notNull().default(0),
    doneAt: instant(),
    problem: string(),
  },
  // By kind first: what nothing is done about yet must not be read each second.
  (t) => [index('outbox_due').on(t.kind, t.doneAt, t.dueAt)],
)

/** What came from elsewhere, so that a second run changes nothing. */
export const imports = table(
  'imports',
  {
    id: id(),
    uid: uid().notNull().unique(),
    kind: oneOf(['page']).notNull(),
    /** SHA-256, hex, of what was read out of the file. */
    key: string().notNull(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    fileName: string().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('imports_key').on(t.kind, t.key)],
)

/** Facts about this installation that are not settings: the epoch of invalidations. */
export const internals = table('internals', {
  key: string().primaryKey(),
  value: string().notNull(),
})
