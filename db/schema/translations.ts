import { id, index, instant, int, json, string, table } from '#db/dialect/index.ts'
import { articles, revisions } from './articles.ts'
import type { ActorSnapshot } from './json.ts'

/**
 * How an article stands to the one it translates. Kept by refreshTranslations() in domain/translations/, in the transaction of
 * whatever changes either of them.
 */
export const translationStates = table(
  'translation_states',
  {
    articleId: int()
      .primaryKey()
      .references(() => articles.id),
    sourceId: int()
      .notNull()
      .references(() => articles.id),
    /** The source's revision that was translated, and the one it should be in step with now. */
    baseRevisionId: int()
      .notNull()
      .references(() => revisions.id),
    currentRevisionId: int()
      .notNull()
      .references(() => revisions.id),
    /** Ids of blocks, and names of fields, that the source has changed since and nobody has looked at. */
    drifted: json<string[]>().notNull(),
    /** How many. */
    lag: int().notNull(),
    /** Since when it lags; null where it does not. */
    since: instant(),
  },
  (t) => [
    index('translation_states_source').on(t.sourceId),
    index('translation_states_lag').on(t.since, t.articleId),
  ],
)

/** A translation's block that somebody has brought in step with the source, or found to be. */
export const translationChecks = table(
  'translation_checks',
  {
    id: id(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    /** Id of the block, or name of the field. */
    part: string().notNull(),
    /** SHA-256, hex, of that part of the source in RFC 8785 form; '' where the source has taken it out. */
    sourceHash: string().notNull(),
    at: instant().notNull(),
    by: json<ActorSnapshot>().notNull(),
  },
  (t) => [index('translation_checks_part').on(t.articleId, t.part)],
)
