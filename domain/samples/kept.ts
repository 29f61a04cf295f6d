import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { media } from '#db/schema/media.ts'
import { pageTexts } from '#db/schema/pages.ts'
import { settings } from '#db/schema/settings.ts'
import { authors } from '#db/schema/taxonomy.ts'
import { mediaOf } from '#domain/body/media.ts'

/** Ids of what remaining articles, pages, authors and settings use. */
export async function keptBy(db: Database) {
  const used = {
    sections: new Set<number>(),
    tags: new Set<number>(),
    authors: new Set<number>(),
    media: new Set<number>(),
  }
  const uids = new Set<string>()
  for (const { content } of await db.select({ content: revisions.content }).from(revisions)) {
    content.sections.forEach((id) => used.sections.add(id))
    content.tags.forEach((id) => used.tags.add(id))
    content.bylines.forEach((byline) => byline.authorId !== null && used.authors.add(byline.authorId))
    mediaOf(content.body).forEach((uid) => uids.add(uid))
    if (content.lead) uids.add(content.lead.media)
  }
  for (const { body } of await db.select({ body: pageTexts.body }).from(pageTexts)) {
    mediaOf(body).forEach((uid) => uids.add(uid))
  }
  for (const { value } of await db.select({ value: settings.value }).from(settings)) {
    if (typeof value === 'string') uids.add(value)
  }
  for (const row of await db.select().from(media)) if (uids.has(row.uid)) used.media.add(row.id)
  for (const row of await db.select().from(authors)) {
    if (row.portraitMediaId !== null && !row.sample) used.media.add(row.portraitMediaId)
  }
  return used
}
