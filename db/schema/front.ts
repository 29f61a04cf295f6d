import { id, index, instant, int, json, oneOf, string, table } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot } from './json.ts'
import { sections } from './taxonomy.ts'

export const frontAreas = ['lead', 'second', 'picked', 'section'] as const

/** Places on the front page of one language that an editor has filled; the rest fill themselves. */
export const frontSlots = table(
  'front_slots',
  {
    id: id(),
    locale: string().notNull(),
    area: oneOf(frontAreas).notNull(),
    /** For area `section`. */
    sectionId: int().references(() => sections.id),
    position: int().notNull(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    startsAt: instant(),
    endsAt: instant(),
    placedAt: instant().notNull(),
    placedBy: json<ActorSnapshot>().notNull(),
  },
  (t) => [
    index('front_slots_place').on(t.locale, t.area, t.position),
    index('front_slots_article').on(t.articleId),
  ],
)
