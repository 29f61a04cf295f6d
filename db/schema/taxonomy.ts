import { flag, id, index, instant, int, primaryKey, string, table, uid, unique } from '#db/dialect/index.ts'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { locales } from './locales.ts'
import { media } from './media.ts'

const localeOf = () =>
  string()
    .notNull()
    .references(() => locales.code)

export const sections = table(
  'sections',
  {
    id: id(),
    uid: uid().notNull().unique(),
    parentId: int().references((): AnySQLiteColumn => sections.id),
    position: int().notNull(),
    /** Reviews (审) before an article of this section may go out, 0 to 3. */
    reviewSteps: int().notNull().default(0),
    /** Proofs (校) after them, 0 to 3. */
    proofSteps: int().notNull().default(0),
    sample: flag().notNull().default(false),
    createdAt: instant().notNull(),
    archivedAt: instant(),
  },
  (t) => [index('sections_parent').on(t.parentId, t.position)],
)

export const sectionTexts = table(
  'section_texts',
  {
    sectionId: int()
      .notNull()
      .references(() => sections.id),
    locale: localeOf(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.locale] }), unique('section_slug').on(t.locale, t.slug)],
)

export const tags = table('tags', {
  id: id(),
  uid: uid().notNull().unique(),
  mergedIntoId: int().references((): AnySQLiteColumn => tags.id),
  sample: flag().notNull().default(false),
  createdAt: instant().notNull(),
  archivedAt: instant(),
})

export const tagTexts = table(
  'tag_texts',
  {
    tagId: int()
      .notNull()
      .references(() => tags.id),
    locale: localeOf(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.locale] }), unique('tag_slug').on(t.locale, t.slug)],
)

export const tagAliases = table(
  'tag_aliases',
  {
    tagId: int()
      .notNull()
      .references(() => tags.id),
    locale: localeOf(),
    name: string().notNull(),
  },
  (t) => [primaryKey({ columns: [t.locale, t.name] })],
)

/** People with a page; authors are not staff. */
export const authors = table('authors', {
  id: id(),
  uid: uid().notNull().unique(),
  portraitMediaId: int().references(() => media.id),
  sample: flag().notNull().default(false),
  createdAt: instant().notNull(),
  archivedAt: instant(),
})

export const authorTexts = table(
  'author_texts',
  {
    authorId: int()
      .notNull()
      .references(() => authors.id),
    locale: localeOf(),
    name: string().notNull(),
    slug: string().notNull(),
    description: string().notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorId, t.locale] }), unique('author_slug').on(t.locale, t.slug)],
)
