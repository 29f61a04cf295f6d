import { flag, id, instant, table, uid } from '#db/dialect/index.ts'

/** What joins the language versions of one piece of news. */
export const stories = table('stories', {
  id: id(),
  uid: uid().notNull().unique(),
  createdAt: instant().notNull(),
  /** Nothing of the story gets out before. */
  embargoUntil: instant(),
  sample: flag().notNull().default(false),
})
