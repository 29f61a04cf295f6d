import { id, index, instant, int, json, oneOf, string, table, uid } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot } from './json.ts'
import { sections } from './taxonomy.ts'

/** A planned piece: what shall be written, before there is any text. */
export const pieces = table(
  'pieces',
  {
    id: id(),
    uid: uid().notNull().unique(),
    title: string().notNull(),
    note: string().notNull(),
    /** Language it is planned in; null is any. */
    locale: string(),
    sectionId: int().references(() => sections.id),
    /** When it shall be out, UTC milliseconds. */
    plannedAt: instant().notNull(),
    assigneeUid: string(),
    state: oneOf(['planned', 'begun', 'dropped']).notNull().default('planned'),
    /** What came of it. */
    articleId: int().references(() => articles.id),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
  },
  (t) => [
    index('pieces_planned').on(t.state, t.plannedAt, t.id),
    index('pieces_assignee').on(t.assigneeUid, t.id),
  ],
)
