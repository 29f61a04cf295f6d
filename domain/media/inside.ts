import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { NotFound } from '#domain/refusal.ts'

/** Row id of a medium by its uid. @throws NotFound */
export async function mediumIdOf(db: Database, uid: string): Promise<number> {
  const [row] = await db.select({ id: media.id }).from(media).where(eq(media.uid, uid))
  if (!row) throw new NotFound('medium', uid)
  return row.id
}
