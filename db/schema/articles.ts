import {
  id,
  index,
  instant,
  int,
  json,
  oneOf,
  string,
  table,
  uid,
  unique,
  uniqueIndex,
} from '#db/dialect/index.ts'
import type { ActorSnapshot, ArticleContent, WorkConflict } from './json.ts'
import { locales } from './locales.ts'
import { stories } from './stories.ts'

/** One language version of a story. */
export const articles = table(
  'articles',
  {
    id: id(),
    uid: uid().notNull().unique(),
    storyId: int()
      .notNull()
      .references(() => stories.id),
    locale: string()
      .notNull()
      .references(() => locales.code),
    /** Newest revision; null only inside the transaction that makes the article. */
    headRevisionId: int(),
    /** What is live; the publication in force is the newest one. */
    liveState: oneOf(['none', 'live', 'withdrawn', 'expired']).notNull().default('none'),
    livePublicationId: int(),
    /** Where the working copy stands; null when nothing is pending. */
    workState: oneOf(['draft', 'in_review', 'approved', 'scheduled']),
    firstPublishedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    /** Which time it is being looked at: handing in begins the next, and so does an edit that voids sign-offs. */
    reviewRound: int().notNull().default(0),
    /** Who shall write it, and until when. */
    assigneeUid: string(),
    dueAt: instant(),
    trashedAt: instant(),
    archivedAt: instant(),
  },
  (t) => [
    unique('articles_story_locale').on(t.storyId, t.locale),
    index('articles_created').on(t.createdAt, t.id),
    index('articles_work').on(t.workState, t.id),
    index('articles_assignee').on(t.assigneeUid, t.id),
  ],
)

/** The one mutable row an editor's autosave writes, by compare-and-set on `version`. */
export const workingCopies = table('working_copies', {
  articleId: int()
    .primaryKey()
    .references(() => articles.id),
  baseRevisionId: int(),
  content: json<ArticleContent>().notNull(),
  version: int().notNull(),
  /** The name its writer gave the newest write: a repetition is known by it. */
  writeId: string().notNull().default(''),
  /** The tab that wrote it, as it calls itself; '' where no tab did. */
  tab: string().notNull().default(''),
  /** When the first write came that no revision has; null where none did. */
  unsavedSince: instant(),
  /** Where two people changed the same thing and somebody has yet to choose; both texts are kept. */
  conflicts: json<WorkConflict[]>().notNull().default([]),
  updatedAt: instant().notNull(),
  updatedBy: json<ActorSnapshot>().notNull(),
})

/** Immutable content. */
export const revisions = table(
  'revisions',
  {
    id: id(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    number: int().notNull(),
    reason: oneOf(['save', 'submit', 'publish', 'restore', 'takeover', 'conflict', 'autosave']).notNull(),
    content: json<ArticleContent>().notNull(),
    /** SHA-256, hex, of the content in RFC 8785 form. */
    contentHash: string().notNull(),
    parentId: int(),
    translatesRevisionId: int(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
  },
  (t) => [unique('revisions_article_number').on(t.articleId, t.number)],
)

/** Sign-offs, bound to revision, round, step, kind and reviewer. Those of an older round are void. */
export const reviews = table(
  'reviews',
  {
    id: id(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    revisionId: int()
      .notNull()
      .references(() => revisions.id),
    round: int().notNull().default(1),
    /** 1 is first. */
    step: int().notNull(),
    /** 审 is review, 校 is proof. */
    kind: oneOf(['review', 'proof']).notNull(),
    reviewerUid: string().notNull(),
    reviewer: json<ActorSnapshot>().notNull(),
    verdict: oneOf(['approved', 'sent_back']).notNull(),
    note: string().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    unique('reviews_step').on(t.articleId, t.round, t.kind, t.step),
    unique('reviews_reviewer').on(t.articleId, t.round, t.reviewerUid),
    index('reviews_article').on(t.articleId, t.id),
  ],
)

/** What shall happen to a revision, and when. */
export const schedules = table(
  'schedules',
  {
    id: id(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    revisionId: int().references(() => revisions.id),
    action: oneOf(['publish', 'expire']).notNull(),
    /** For what is live already: of what kind the change is, and what readers are told. */
    kind: oneOf(['typo', 'update', 'correction', 'retraction']),
    note: string().notNull().default(''),
    /** Why checks were overridden; '' where none was. */
    override: string().notNull().default(''),
    dueAt: instant().notNull(),
    state: oneOf(['waiting', 'done', 'cancelled', 'failed']).notNull(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    doneAt: instant(),
    /** What it led to: at most one publication each, and each publication at most once. */
    publicationId: int(),
    /** Why it failed or was cancelled, as domain/schedules/problem.ts writes it. */
    problem: string(),
    attempts: int().notNull().default(0),
  },
  (t) => [
    index('schedules_due').on(t.state, t.dueAt),
    index('schedules_article').on(t.articleId, t.id),
    uniqueIndex('schedules_publication').on(t.publicationId),
  ],
)
