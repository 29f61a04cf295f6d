import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { media, mediaTexts } from '#db/schema/media.ts'
import {
  authors,
  authorTexts,
  sections,
  sectionTexts,
  tagAliases,
  tags,
  tagTexts,
} from '#db/schema/taxonomy.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { project } from '#domain/project.ts'
import { touchedIn, touchInstead } from '#domain/touched.ts'
import { forget } from './forget.ts'
import { keptBy } from './kept.ts'
import { removeArticles, removePages } from './remove-articles.ts'
import { removeSettings } from './remove-settings.ts'

/**
 * Takes the sample news out, with everything that came with it and is not used by real news. The only place
 * where rows of the newsroom are deleted: samples were never anybody's news.
 */
export const removeSamples = command({
  name: 'samples.remove',
  input: z.strictObject({}),
  allow: 'settings:edit',
  run: async (context) => {
    const { db } = context
    const gone = {
      articles: await removeArticles(context),
      pages: await removePages(db),
      settings: await removeSettings(db),
    }
    // Only now: what has just gone uses nothing any more.
    const kept = await keptBy(db)
    const removed = {
      ...gone,
      tags: await removeNamed(db, 'tag', tags, [tagTexts, tagAliases], kept.tags),
      authors: await removeNamed(db, 'author', authors, [authorTexts], kept.authors),
      sections: await removeSections(db, kept.sections),
      media: await removeMedia(db, kept.media),
    }
    // Hundreds of things at once: pages that show none of them are few.
    if (touchedIn(db).length > 0) touchInstead(db, [pageTag.everything()])
    return { result: removed, subject: { kind: 'samples', id: 0 }, after: removed }
  },
})

type Named = typeof tags | typeof authors
type NamedTexts = typeof tagTexts | typeof tagAliases | typeof authorTexts

async function removeNamed(
  db: Database,
  kind: 'tag' | 'author',
  table: Named,
  texts: NamedTexts[],
  kept: Set<number>,
): Promise<number> {
  const ids = (await samplesOf(db, table)).filter((id) => !kept.has(id))
  if (ids.length === 0) return 0
  for (const one of texts) await db.delete(one).where(inArray('tagId' in one ? one.tagId : one.authorId, ids))
  await db.delete(table).where(inArray(table.id, ids))
  await forget(db, kind, ids)
  return ids.length
}

/** A section goes when neither it nor anything below it is used: the deepest first. */
async function removeSections(db: Database, kept: Set<number>): Promise<number> {
  let removed = 0
  for (;;) {
    const rows = await db.select().from(sections)
    const parents = new Set(rows.map((row) => row.parentId))
    const ids = rows
      .filter((row) => row.sample && !kept.has(row.id) && !parents.has(row.id))
      .map((row) => row.id)
    if (ids.length === 0) return removed
    await db.delete(sectionTexts).where(inArray(sectionTexts.sectionId, ids))
    await db.delete(sections).where(inArray(sections.id, ids))
    await forget(db, 'section', ids)
    removed += ids.length
  }
}

async function removeMedia(db: Database, kept: Set<number>): Promise<number> {
  const ids = (await samplesOf(db, media)).filter((id) => !kept.has(id))
  if (ids.length === 0) return 0
  // The files stay: their names are made from their content, and a new filling needs the same ones.
  await db.update(media).set({ trashedAt: 0 }).where(inArray(media.id, ids))
  for (const id of ids) await project(db, 'medium', id)
  await db.delete(mediaTexts).where(inArray(mediaTexts.mediaId, ids))
  await db.delete(media).where(inArray(media.id, ids))
  return ids.length
}

async function samplesOf(db: Database, table: Named | typeof media): Promise<number[]> {
  const rows = await db.select({ id: table.id }).from(table).where(eq(table.sample, true))
  return rows.map((row) => row.id)
}
