import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import { articles, reviews, revisions, schedules, workingCopies } from '#db/schema/articles.ts'
import { frontSlots } from '#db/schema/front.ts'
import { imports } from '#db/schema/journal.ts'
import { media, mediaTexts } from '#db/schema/media.ts'
import { pageRevisions, pages, pageTexts } from '#db/schema/pages.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import {
  authors,
  authorTexts,
  sections,
  sectionTexts,
  tagAliases,
  tags,
  tagTexts,
} from '#db/schema/taxonomy.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { project, type Projectable } from '#domain/project.ts'
import { keptBy } from './kept.ts'

/**
 * Takes the sample news out, with everything that came with it and is not used by real news. The only place
 * where rows of the newsroom are deleted: samples were never anybody's news.
 */
export const removeSamples = command({
  name: 'samples.remove',
  input: z.strictObject({}),
  allow: 'settings:edit',
  run: async ({ db }) => {
    const articleIds = await idsOf(
      db,
      articles,
      inArray(articles.storyId, await idsOf(db, stories, eq(stories.sample, true))),
    )
    await removeArticles(db, articleIds)
    await db.delete(stories).where(eq(stories.sample, true))
    const kept = await keptBy(db)
    const removed = {
      articles: articleIds.length,
      pages: await removePages(db),
      tags: await removeNamed(db, 'tag', tags, [tagTexts, tagAliases], kept.tags),
      authors: await removeNamed(db, 'author', authors, [authorTexts], kept.authors),
      sections: await removeSections(db, kept.sections),
      media: await removeMedia(db, kept.media),
    }
    return { result: removed, subject: { kind: 'samples', id: 0 }, after: removed }
  },
  touches: () => [pageTag.everything()],
})

/** So many keys go into one statement; engines bound their parameters. */
const AT_ONCE = 500

async function removeArticles(db: Database, ids: number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const slots = await idsOf(db, frontSlots, inArray(frontSlots.articleId, some))
    await db.delete(frontSlots).where(inArray(frontSlots.articleId, some))
    for (const id of slots) await project(db, 'slot', id)
    for (const table of [
      imports,
      viewDays,
      viewTotals,
      reviews,
      schedules,
      publications,
      workingCopies,
      revisions,
    ]) {
      await db.delete(table).where(inArray(table.articleId, some))
    }
    await db.delete(articles).where(inArray(articles.id, some))
    await forget(db, 'article', some)
  }
}

async function removePages(db: Database): Promise<number> {
  const ids = await idsOf(db, pages, eq(pages.sample, true))
  if (ids.length === 0) return 0
  await db.delete(pageTexts).where(inArray(pageTexts.pageId, ids))
  await db.delete(pageRevisions).where(inArray(pageRevisions.pageId, ids))
  await db.delete(pages).where(inArray(pages.id, ids))
  await forget(db, 'page', ids)
  return ids.length
}

type Named = typeof tags | typeof authors
type NamedTexts = typeof tagTexts | typeof tagAliases | typeof authorTexts

async function removeNamed(
  db: Database,
  kind: 'tag' | 'author',
  table: Named,
  texts: NamedTexts[],
  kept: Set<number>,
): Promise<number> {
  const ids = (await idsOf(db, table, eq(table.sample, true))).filter((id) => !kept.has(id))
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
  const ids = (await idsOf(db, media, eq(media.sample, true))).filter((id) => !kept.has(id))
  if (ids.length === 0) return 0
  // The files stay: their names are made from their content, and a new filling needs the same ones.
  await db.update(media).set({ trashedAt: 0 }).where(inArray(media.id, ids))
  for (const id of ids) await project(db, 'medium', id)
  await db.delete(mediaTexts).where(inArray(mediaTexts.mediaId, ids))
  await db.delete(media).where(inArray(media.id, ids))
  return ids.length
}

/** Takes the live rows and the addresses of things that are no more. */
async function forget(
  db: Database,
  kind: Exclude<Projectable, 'slot' | 'medium'>,
  ids: number[],
): Promise<void> {
  for (const id of ids) await project(db, kind, id)
  await db.delete(addresses).where(and(eq(addresses.kind, kind), inArray(addresses.targetId, ids)))
}

async function idsOf(
  db: Database,
  table: typeof articles | typeof stories | typeof frontSlots | typeof pages | typeof media | Named,
  where: SQL | undefined,
): Promise<number[]> {
  const rows = await db.select({ id: table.id }).from(table).where(where)
  return rows.map((row) => row.id)
}
