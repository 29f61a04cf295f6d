import { day, index, int, primaryKey, table } from '#db/dialect/index.ts'
import { articles } from './articles.ts'

/** Readings of an article, all days together. */
export const viewTotals = table('view_totals', {
  articleId: int()
    .primaryKey()
    .references(() => articles.id),
  count: int().notNull(),
})

/** Readings per day (UTC). */
export const viewDays = table(
  'view_days',
  {
    articleId: int()
      .notNull()
      .references(() => articles.id),
    day: day().notNull(),
    count: int().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.day] }),
    index('view_days_day').on(t.day, t.articleId, t.count),
  ],
)
