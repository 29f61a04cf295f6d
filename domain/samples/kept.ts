import type { Database } from '#db/client.ts'
import { revisions, workingCopies } from '#db/schema/articles.ts'
import { frontSlots } from '#db/schema/front.ts'
import { media } from '#db/schema/media.ts'
import { pageRevisions, pageTexts } from '#db/schema/pages.ts'
import { pieces } from '#db/schema/pieces.ts'
import { settings } from '#db/schema/settings.ts'
import { authors, tags } from '#db/schema/taxonomy.ts'
import { mediaOf } from '#domain/body/media.ts'

/** Ids of what remaining articles, places on the front page, planned pieces, tags, pages, authors and settings use. */
export async function keptBy(db: Database) {
  const used = {
    sections: new Set<number>(),
    tags: new Set<number>(),
    authors: new Set<number>(),
    media: new Set<number>(),
  }
  const uids = new Set<string>()
  const written = [
    ...(await db.select({ content: revisions.content }).from(revisions)),
    ...(await db.select({ content: workingCopies.content }).from(workingCopies)),
  ]
  for (const { content } of written) {
    content.sections.forEach((id) => used.sections.add(id))
    content.tags.forEach((id) => used.tags.add(id))
    content.bylines.forEach((byline) => byline.authorId !== null && used.authors.add(byline.authorId))
    mediaOf(content.body).forEach((uid) => uids.add(uid))
    if (content.lead) uids.add(content.lead.media)
  }
  for (const { sectionId } of await db.select().from(frontSlots)) {
    if (sectionId !== null) used.sections.add(sectionId)
  }
  for (const { sectionId } of await db.select({ sectionId: pieces.sectionId }).from(pieces)) {
    if (sectionId !== null) used.sections.add(sectionId)
  }
  for (const id of await mergedInto(db, used.tags)) used.tags.add(id)
  const pages = [
    ...(await db.select({ body: pageTexts.body }).from(pageTexts)),
    ...(await db.select().from(pageRevisions)).map(({ content }) => content),
  ]
  for (const { body } of pages) mediaOf(body).forEach((uid) => uids.add(uid))
  for (const { value } of await db.select({ value: settings.value }).from(settings)) {
    if (typeof value === 'string') uids.add(value)
  }
  for (const row of await db.select().from(media)) if (uids.has(row.uid)) used.media.add(row.id)
  for (const row of await db.select().from(authors)) {
    const stays = !row.sample || used.authors.has(row.id)
    if (row.portraitMediaId !== null && stays) used.media.add(row.portraitMediaId)
  }
  return used
}

/** Ids of the tags that tags which stay were merged into, however many steps away. */
async function mergedInto(db: Database, used: ReadonlySet<number>): Promise<Set<number>> {
  const rows = await db.select().from(tags)
  const intoOf = new Map(rows.map((row) => [row.id, row.mergedIntoId]))
  const targets = new Set<number>()
  for (const row of rows) {
    if (row.sample && !used.has(row.id)) continue
    for (let id = row.mergedIntoId; id !== null && !targets.has(id); id = intoOf.get(id) ?? null) {
      targets.add(id)
    }
  }
  return targets
}
