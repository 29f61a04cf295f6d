import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveMedia } from '#db/schema/live.ts'
import { media } from '#db/schema/media.ts'

/** Makes the live row of a medium; one in the trash has none. */
export async function projectMedium(db: Database, mediaId: number): Promise<void> {
  const [medium] = await db.select().from(media).where(eq(media.id, mediaId))
  if (!medium) return
  await db.delete(liveMedia).where(eq(liveMedia.uid, medium.uid))
  if (medium.trashedAt !== null) return
  const { uid, publicName, type, bytes, width, height, focalX, focalY, variants } = medium
  await db.insert(liveMedia).values({ uid, publicName, type, bytes, width, height, focalX, focalY, variants })
}
