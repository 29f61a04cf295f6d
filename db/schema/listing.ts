import { bigint, index, instant, int, json, string, table } from '#db/dialect/index.ts'
import { articles } from './articles.ts'

/**
 * What the desk's list knows of each article, out of its working copy or newest revision. Kept by refreshListing() in
 * domain/articles/listing.ts; by what it is found stands beside it, in `listing_terms`, which each engine has of its own.
 */
export const listings = table(
  'listings',
  {
    articleId: int()
      .primaryKey()
      .references(() => articles.id),
    /** Where it stands: by `changedAt`, and no two at one place on SQLite, where the terms are found by it. */
    place: bigint().notNull(),
    /** When its text, what is live of it, or its trashing changed last. */
    changedAt: instant().notNull(),
    headline: string().notNull(),
    slug: string().notNull(),
    /** Section ids, the main one first. */
    sections: json<number[]>().notNull(),
    /** Names as printed. */
    bylines: json<string[]>().notNull(),
    /** The date readers shall be shown; null is the moment of first publication. */
    shownAt: instant(),
    /** SHA-256, hex, of what is listed and of its terms: the same is not written twice. */
    hash: string().notNull(),
  },
  (t) => [index('listings_place').on(t.place, t.articleId)],
)
