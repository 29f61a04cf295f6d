import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveTags } from '#db/schema/live.ts'
import { tags, tagTexts } from '#db/schema/taxonomy.ts'

/** Makes the live rows of a tag; a merged tag has none. */
export async function projectTag(db: Database, tagId: number): Promise<void> {
  await db.delete(liveTags).where(eq(liveTags.tagId, tagId))
  const [tag] = await db.select().from(tags).where(eq(tags.id, tagId))
  if (!tag || tag.archivedAt !== null || tag.mergedIntoId !== null) return
  const texts = await db.select().from(tagTexts).where(eq(tagTexts.tagId, tagId))
  if (texts.length > 0) await db.insert(liveTags).values(texts)
}
