import { id, index, instant, int, json, oneOf, string, table, uid, unique } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot, FrontArrangement, FrontChange } from './json.ts'
import { sections } from './taxonomy.ts'

export const frontAreas = ['lead', 'second', 'picked', 'section'] as const

/** Which arrangement of a language's front page is the newest: who saves another one must have seen it. */
export const fronts = table('fronts', {
  locale: string().primaryKey(),
  version: int().notNull(),
})

/** Another arrangement of a front page, from some time on; until then it is edited and previewed beside the present one. */
export const frontPlans = table(
  'front_plans',
  {
    id: id(),
    locale: string().notNull(),
    startsAt: instant().notNull(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
  },
  (t) => [unique('front_plans_start').on(t.locale, t.startsAt)],
)

/** Append-only: what each change of a front page made of it, so that any of them can be brought back. */
export const frontHistory = table(
  'front_history',
  {
    id: id(),
    locale: string().notNull(),
    version: int().notNull(),
    at: instant().notNull(),
    by: json<ActorSnapshot>().notNull(),
    /** What was done; shapes: domain/front/changes.ts. */
    changes: json<FrontChange[]>().notNull(),
    /** All that was placed afterwards, plans included. */
    arrangements: json<FrontArrangement[]>().notNull(),
  },
  (t) => [unique('front_history_version').on(t.locale, t.version)],
)

/** Places on the front page of one language that an editor has filled; the rest fill themselves. */
export const frontSlots = table(
  'front_slots',
  {
    id: id(),
    locale: string().notNull(),
    /** The plan it belongs to; null is the arrangement in force until the first plan begins. */
    planId: int().references(() => frontPlans.id),
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

/** The line of breaking news above every page of a language; at most one is not over. */
export const breakingNews = table(
  'breaking_news',
  {
    id: id(),
    uid: uid().notNull().unique(),
    locale: string().notNull(),
    text: string().notNull(),
    /** Where it leads; null where there is nothing to read yet. */
    articleId: int().references(() => articles.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    endedAt: instant(),
    endedBy: json<ActorSnapshot>(),
  },
  (t) => [index('breaking_news_locale').on(t.locale, t.id)],
)
