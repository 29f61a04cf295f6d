import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { authors, sections, sectionTexts, tags } from '#db/schema/taxonomy.ts'
import { mediaOf } from '#domain/body/media.ts'
import { plainText } from '#domain/body/text.ts'
import { refuse } from '#domain/refusal.ts'

/** To be saved, an article may be unfinished, but what it names must be there. */
export async function checkToSave(db: Database, content: ArticleContent): Promise<void> {
  await allThere('sections', content.sections, (ids) =>
    db.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids)),
  )
  await allThere('tags', content.tags, (ids) =>
    db.select({ id: tags.id }).from(tags).where(inArray(tags.id, ids)),
  )
  await allThere(
    'bylines',
    content.bylines.flatMap((byline) => byline.authorId ?? []),
    (ids) => db.select({ id: authors.id }).from(authors).where(inArray(authors.id, ids)),
  )
  const pictures = [...mediaOf(content.body), ...(content.lead ? [content.lead.media] : [])]
  await allThere('pictures', pictures, (uids) =>
    db.select({ id: media.uid }).from(media).where(inArray(media.uid, uids)),
  )
}

/** To be published, it must be whole: a section with a name in its language, and something to read. */
export async function checkToPublish(db: Database, locale: string, content: ArticleContent): Promise<void> {
  const [section] = content.sections
  if (section === undefined) refuse('publish.noSection', {}, 'sections')
  const named = await db
    .select({ archivedAt: sections.archivedAt })
    .from(sectionTexts)
    .innerJoin(sections, eq(sections.id, sectionTexts.sectionId))
    .where(and(eq(sectionTexts.sectionId, section), eq(sectionTexts.locale, locale)))
  if (named[0]?.archivedAt != null) refuse('publish.sectionArchived', {}, 'sections')
  if (named.length === 0) refuse('publish.sectionUnnamed', { locale }, 'sections')
  if (plainText(content.body) === '') refuse('publish.noBody', {}, 'body')
  if (content.originality === 'reprint' && content.source === null) refuse('publish.noSource', {}, 'source')
}

async function allThere<Key extends number | string>(
  field: string,
  wanted: Key[],
  select: (keys: Key[]) => PromiseLike<{ id: Key }[]>,
): Promise<void> {
  if (wanted.length === 0) return
  const found = new Set((await select(wanted)).map((row) => row.id))
  const missing = wanted.find((key) => !found.has(key))
  if (missing !== undefined) refuse('content.missing', { field, key: missing }, field)
}
