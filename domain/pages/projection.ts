import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { livePages } from '#db/schema/live.ts'
import { pages, pageTexts } from '#db/schema/pages.ts'

/** Makes the live rows of a standing page, one for each language it is written in. */
export async function projectPage(db: Database, pageId: number): Promise<void> {
  await db.delete(livePages).where(eq(livePages.pageId, pageId))
  const [page] = await db.select().from(pages).where(eq(pages.id, pageId))
  if (!page || page.archivedAt !== null) return
  const texts = await db.select().from(pageTexts).where(eq(pageTexts.pageId, pageId))
  const { position, inFooter } = page
  if (texts.length > 0)
    await db.insert(livePages).values(texts.map((text) => ({ ...text, position, inFooter })))
}
