import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { media } from '#db/schema/media.ts'
import { authors, sections, tags } from '#db/schema/taxonomy.ts'
import { mediaOf } from '#domain/body/media.ts'
import type { Facts } from './findings/types.ts'

/** What an article names and is not there: at most one of each kind. */
export async function missingIn(db: Database, content: ArticleContent): Promise<Facts['missing']> {
  const { lead, body, bylines } = content
  const pictures = [...mediaOf(body), ...(lead ? [lead.media] : [])]
  const authorIds = bylines.flatMap((byline) => byline.authorId ?? [])
  return [
    ...(await firstMissing('sections', content.sections, (ids) =>
      db.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids)),
    )),
    ...(await firstMissing('tags', content.tags, (ids) =>
      db.select({ id: tags.id }).from(tags).where(inArray(tags.id, ids)),
    )),
    ...(await firstMissing('bylines', authorIds, (ids) =>
      db.select({ id: authors.id }).from(authors).where(inArray(authors.id, ids)),
    )),
    ...(await firstMissing('pictures', pictures, (uids) =>
      db.select({ id: media.uid }).from(media).where(inArray(media.uid, uids)),
    )),
  ]
}

async function firstMissing<Key extends number | string>(
  field: string,
  wanted: Key[],
  select: (keys: Key[]) => PromiseLike<{ id: Key }[]>,
): Promise<{ field: string; key: Key }[]> {
  if (wanted.length === 0) return []
  const found = new Set((await select(wanted)).map((row) => row.id))
  const missing = wanted.find((key) => !found.has(key))
  return missing === undefined ? [] : [{ field, key: missing }]
}
