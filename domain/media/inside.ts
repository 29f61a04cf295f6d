import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { NotFound } from '#domain/refusal.ts'

/** A medium by its uid, unless it is in the trash. @throws NotFound */
export async function loadMedium(db: Database, uid: string): Promise<typeof media.$inferSelect> {
  const [row] = await db.select().from(media).where(eq(media.uid, uid))
  if (!row || row.trashedAt !== null) throw new NotFound('medium', uid)
  return row
}

/** Row id of a medium by its uid. @throws NotFound */
export async function mediumIdOf(db: Database, uid: string): Promise<number> {
  const [row] = await db.select({ id: media.id }).from(media).where(eq(media.uid, uid))
  if (!row) throw new NotFound('medium', uid)
  return row.id
}
