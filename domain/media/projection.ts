import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveMedia } from '#db/schema/live.ts'
import { media } from '#db/schema/media.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'

/** Makes the live row of a medium, and touches what shows it; one in the trash has none. */
export async function projectMedium(db: Database, mediaId: number): Promise<void> {
  const [medium] = await db.select().from(media).where(eq(media.id, mediaId))
  if (!medium) return
  const { uid, publicName, type, bytes, width, height, focalX, focalY, variants } = medium
  const row = () => db.select().from(liveMedia).where(eq(liveMedia.uid, uid))
  const before = await row()
  await db.delete(liveMedia).where(eq(liveMedia.uid, uid))
  if (medium.trashedAt === null) {
    await db
      .insert(liveMedia)
      .values({ uid, publicName, type, bytes, width, height, focalX, focalY, variants })
  }
  if (!isDeepStrictEqual(before, await row())) touch(db, [pageTag.media(uid)])
}
