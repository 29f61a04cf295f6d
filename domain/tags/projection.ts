import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveTags } from '#db/schema/live.ts'
import { tags, tagTexts } from '#db/schema/taxonomy.ts'
import { touchNamed } from '#domain/touch-named.ts'

/** Makes the live rows of a tag, and touches what shows it; a merged tag has none. */
export async function projectTag(db: Database, tagId: number): Promise<void> {
  const rows = () => db.select().from(liveTags).where(eq(liveTags.tagId, tagId))
  const before = await rows()
  await db.delete(liveTags).where(eq(liveTags.tagId, tagId))
  const texts = await shownTexts(db, tagId)
  if (texts.length > 0) await db.insert(liveTags).values(texts)
  touchNamed(db, { kind: 'tag', id: tagId }, before, await rows())
}

async function shownTexts(db: Database, tagId: number) {
  const [tag] = await db.select().from(tags).where(eq(tags.id, tagId))
  if (!tag || tag.archivedAt !== null || tag.mergedIntoId !== null) return []
  return db.select().from(tagTexts).where(eq(tagTexts.tagId, tagId))
}
