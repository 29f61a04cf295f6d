import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveSections } from '#db/schema/live.ts'
import { sections, sectionTexts } from '#db/schema/taxonomy.ts'

/** Makes the live rows of a section, one for each language it has a name in. */
export async function projectSection(db: Database, sectionId: number): Promise<void> {
  await db.delete(liveSections).where(eq(liveSections.sectionId, sectionId))
  const [section] = await db.select().from(sections).where(eq(sections.id, sectionId))
  if (!section || section.archivedAt !== null) return
  const texts = await db.select().from(sectionTexts).where(eq(sectionTexts.sectionId, sectionId))
  const { parentId, position } = section
  if (texts.length > 0)
    await db.insert(liveSections).values(texts.map((text) => ({ ...text, parentId, position })))
}
