import { flag, id, instant, int, json, primaryKey, string, table, uid, unique } from '#db/dialect/index.ts'
import type { ActorSnapshot, Body } from './json.ts'
import { locales } from './locales.ts'

/** Standing pages: about, contact, editorial standards. */
export const pages = table('pages', {
  id: id(),
  uid: uid().notNull().unique(),
  position: int().notNull(),
  inFooter: flag().notNull().default(true),
  sample: flag().notNull().default(false),
  createdAt: instant().notNull(),
  archivedAt: instant(),
})

export const pageTexts = table(
  'page_texts',
  {
    pageId: int()
      .notNull()
      .references(() => pages.id),
    locale: string()
      .notNull()
      .references(() => locales.code),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
    body: json<Body>().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pageId, t.locale] }), unique('page_slug').on(t.locale, t.slug)],
)

export interface PageContent {
  name: string
  slug: string
  description: string
  body: Body
}

/** Immutable content of a standing page in one language. */
export const pageRevisions = table(
  'page_revisions',
  {
    id: id(),
    pageId: int()
      .notNull()
      .references(() => pages.id),
    locale: string().notNull(),
    number: int().notNull(),
    content: json<PageContent>().notNull(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
  },
  (t) => [unique('page_revision_number').on(t.pageId, t.locale, t.number)],
)
