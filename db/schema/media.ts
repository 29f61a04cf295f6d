import { flag, id, instant, int, json, primaryKey, string, table, uid } from '#db/dialect/index.ts'
import type { ActorSnapshot, MediaVariant } from './json.ts'
import { locales } from './locales.ts'

export const media = table('media', {
  id: id(),
  uid: uid().notNull().unique(),
  /** SHA-256, hex, of the file as it came. */
  hash: string().notNull().unique(),
  /** HMAC of the hash: nobody can probe for a file they own. */
  publicName: string().notNull().unique(),
  fileName: string().notNull(),
  type: string().notNull(),
  bytes: int().notNull(),
  width: int().notNull(),
  height: int().notNull(),
  variants: json<MediaVariant[]>().notNull(),
  /** Per cent from left and top. */
  focalX: int().notNull().default(50),
  focalY: int().notNull().default(50),
  licence: string(),
  licenceUntil: instant(),
  sample: flag().notNull().default(false),
  createdAt: instant().notNull(),
  createdBy: json<ActorSnapshot>().notNull(),
  trashedAt: instant(),
})

export const mediaTexts = table(
  'media_texts',
  {
    mediaId: int()
      .notNull()
      .references(() => media.id),
    locale: string()
      .notNull()
      .references(() => locales.code),
    alt: string().notNull(),
    caption: string().notNull(),
    credit: string().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.locale] })],
)
